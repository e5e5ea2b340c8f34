import * as v from 'valibot'
import type { ProviderSettings } from '../../config.ts'
import type { Clock } from '../../lib/clock.ts'
import { readBy, text } from '../../lib/read-by.ts'
import { type Answer, overHttp, type Reading } from './http.ts'
import { quoted } from './mailbox.ts'
import type { OutgoingMail, Provider } from './provider.ts'

/** https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages; the EU has another base address. */
export function createMailgunProvider(
  { key, url, domain }: Pick<ProviderSettings, 'key' | 'url' | 'domain'>,
  clock: Clock,
): Provider {
  return overHttp(
    {
      name: 'mailgun',
      idempotent: false,
      rate: 10,
      url: `${url || 'https://api.mailgun.net'}/v3/${domain}/messages`,
      call: (mail) => ({
        headers: {
          Authorization: `Basic ${btoa(`api:${key}`)}`,
          'Content-Type': 'application/x-www-form-urlencoded',
        },
        body: String(new URLSearchParams(toMailgun(mail))),
      }),
      read,
    },
    clock,
  )
}

const toMailgun = (mail: OutgoingMail): Record<string, string> => ({
  from: quoted(mail.from),
  to: mail.to,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  ...(mail.replyTo && { 'h:Reply-To': quoted(mail.replyTo) }),
  ...Object.fromEntries(Object.entries(mail.headers).map(([name, value]) => [`h:${name}`, value])),
  'o:tag': mail.kind,
  'v:outbox_id': mail.id,
  'o:tracking': 'no',
  'o:tracking-clicks': 'no',
  'o:tracking-opens': 'no',
})

const answer = v.object({ id: text, message: text })

function read({ status, body }: Answer): Reading {
  const { id, message = '' } = readBy(answer, body).value
  if (status === 400 && /\bto\b.* is not a valid address/.test(message))
    return { code: 'invalid_recipient', class: 'recipient' }
  return { id }
}
