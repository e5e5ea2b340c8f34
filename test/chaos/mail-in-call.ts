import { mailKinds } from '../../src/mail/kinds.ts'
import { mailKindNames } from '../../src/store/schema/index.ts'

/** What the body of a call of a mail API says of its mail. */
export interface MailInCall {
  provider: 'resend' | 'ses'
  mailId: string
  kind: string
  to: string
}

export function mailInCall(body: string): MailInCall {
  const mail = JSON.parse(body)
  const provider = 'EmailTags' in mail ? 'ses' : 'resend'
  const tags: { name?: string; Name?: string; value?: string; Value?: string }[] = mail.tags ?? mail.EmailTags ?? []
  const tag = (name: string) => tags.find((one) => (one.name ?? one.Name) === name)
  const tagged = (name: string) => tag(name)?.value ?? tag(name)?.Value ?? ''
  const to = (mail.to ?? mail.Destination.ToAddresses)[0]
  return { provider, mailId: tagged('outbox_id'), kind: tagged('kind'), to }
}

/** Mails that tell of an event: a second copy would look like a second event. */
export const isNotice = (kind: string): boolean =>
  mailKindNames.some((name) => name === kind && mailKinds[name].nature === 'notice')
