import * as v from 'valibot'
import type { ProviderSettings } from '../../config.ts'
import type { Clock } from '../../lib/clock.ts'
import { readBy, text } from '../../lib/read-by.ts'
import { type Answer, overHttp, type Reading } from './http.ts'
import { quoted } from './mailbox.ts'
import type { FailureClass, OutgoingMail, Provider } from './provider.ts'

/** https://postmarkapp.com/developer/api/email-api */
export function createPostmarkProvider(
  { key, url, stream }: Pick<ProviderSettings, 'key' | 'url' | 'stream'>,
  clock: Clock,
): Provider {
  return overHttp(
    {
      name: 'postmark',
      idempotent: false,
      rate: 10,
      url: `${url || 'https://api.postmarkapp.com'}/email`,
      call: (mail) => ({
        headers: { Accept: 'application/json', 'X-Postmark-Server-Token': key },
        body: JSON.stringify(toPostmark(mail, stream)),
      }),
      read,
    },
    clock,
  )
}

const toPostmark = (mail: OutgoingMail, stream: string) => ({
  From: quoted(mail.from),
  To: mail.to,
  ...(mail.replyTo && { ReplyTo: quoted(mail.replyTo) }),
  Subject: mail.subject,
  HtmlBody: mail.html,
  TextBody: mail.text,
  Headers: Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })),
  Tag: mail.kind,
  Metadata: { outbox_id: mail.id },
  MessageStream: stream || 'outbound',
  TrackOpens: false,
  TrackLinks: 'None',
})

const answer = v.object({ ErrorCode: v.optional(v.number()), MessageID: text })

function read({ status, body }: Answer): Reading {
  const { ErrorCode, MessageID } = readBy(answer, body).value
  if (!ErrorCode) return { id: MessageID }
  // An error may come with the status of success.
  const judged = classes.get(ErrorCode) ?? (status < 300 ? 'request' : undefined)
  return { code: `error_${ErrorCode}`, class: judged }
}

/** https://postmarkapp.com/developer/api/overview#error-codes */
const classes = new Map<number, FailureClass>([
  [10, 'config'],
  [100, 'transient'],
  [400, 'config'],
  [401, 'config'],
  [405, 'config'],
  [406, 'recipient'],
  [412, 'config'],
  [413, 'config'],
  [429, 'transient'],
])
