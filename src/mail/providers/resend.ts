import * as v from 'valibot'
import type { ProviderSettings } from '../../config.ts'
import type { Clock } from '../../lib/clock.ts'
import { readBy, text } from '../../lib/read-by.ts'
import { overHttp, type Reading } from './http.ts'
import { quoted } from './mailbox.ts'
import type { OutgoingMail, Provider } from './provider.ts'

/** https://resend.com/docs/api-reference/emails/send-email */
export function createResendProvider({ key, url }: Pick<ProviderSettings, 'key' | 'url'>, clock: Clock): Provider {
  return overHttp(
    {
      name: 'resend',
      // For 24 hours.
      idempotent: true,
      rate: 5,
      url: `${url || 'https://api.resend.com'}/emails`,
      call: (mail) => ({
        headers: { Authorization: `Bearer ${key}`, 'Idempotency-Key': mail.id },
        body: JSON.stringify(toResend(mail)),
      }),
      read({ body }) {
        const { id, name } = readBy(answer, body).value
        return { id, code: name, class: classes.get(name) }
      },
    },
    clock,
  )
}

const answer = v.object({ id: text, name: text })

const toResend = (mail: OutgoingMail) => ({
  from: quoted(mail.from),
  to: [mail.to],
  ...(mail.replyTo && { reply_to: quoted(mail.replyTo) }),
  subject: mail.subject,
  html: mail.html,
  text: mail.text,
  headers: mail.headers,
  tags: [
    { name: 'outbox_id', value: mail.id },
    { name: 'kind', value: mail.kind },
  ],
})

const classes = new Map<unknown, Reading['class']>([
  ['daily_quota_exceeded', 'config'],
  ['monthly_quota_exceeded', 'config'],
  // The key is known with another body: an earlier copy was taken, and a deploy has changed the template since.
  ['invalid_idempotent_request', 'accepted'],
])
