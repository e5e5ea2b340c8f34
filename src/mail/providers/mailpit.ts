import * as v from 'valibot'
import type { ProviderSettings } from '../../config.ts'
import type { Clock } from '../../lib/clock.ts'
import { readBy, text } from '../../lib/read-by.ts'
import { overHttp } from './http.ts'
import { partsOf } from './mailbox.ts'
import type { OutgoingMail, Provider } from './provider.ts'

/** A mail catcher for development: https://mailpit.axllent.org/docs/api-v1/. The key, if any, is `user:password`. */
export function createMailpitProvider({ key, url }: Pick<ProviderSettings, 'key' | 'url'>, clock: Clock): Provider {
  return overHttp(
    {
      name: 'mailpit',
      idempotent: false,
      rate: 100,
      url: `${url}/api/v1/send`,
      call: (mail) => ({
        headers: key ? { Authorization: `Basic ${btoa(key)}` } : {},
        body: JSON.stringify(toMailpit(mail)),
      }),
      read: ({ body }) => ({ id: readBy(answer, body).value.ID }),
    },
    clock,
  )
}

const answer = v.object({ ID: text })

const toMailpit = (mail: OutgoingMail) => ({
  From: personOf(mail.from),
  To: [personOf(mail.to)],
  ...(mail.replyTo && { ReplyTo: [personOf(mail.replyTo)] }),
  Subject: mail.subject,
  Text: mail.text,
  HTML: mail.html,
  Headers: mail.headers,
  Tags: [mail.kind],
})

function personOf(mailbox: string) {
  const { name, address } = partsOf(mailbox)
  return { Email: address, Name: name }
}
