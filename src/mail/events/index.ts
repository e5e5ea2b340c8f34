import type { EventSource } from './event.ts'
import { mailgunEvents } from './mailgun.ts'
import { postmarkEvents } from './postmark.ts'
import { resendEvents } from './resend.ts'
import { sesEvents } from './ses.ts'

/** The mail APIs that tell of their mails by a request, by provider. */
export const eventSources = new Map<string, EventSource>([
  ['resend', resendEvents],
  ['ses', sesEvents],
  ['postmark', postmarkEvents],
  ['mailgun', mailgunEvents],
])
