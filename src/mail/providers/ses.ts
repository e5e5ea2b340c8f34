import * as v from 'valibot'
import type { ProviderSettings } from '../../config.ts'
import type { Clock } from '../../lib/clock.ts'
import { readBy, text } from '../../lib/read-by.ts'
import { type Answer, overHttp, type Reading } from './http.ts'
import { encoded } from './mailbox.ts'
import type { OutgoingMail, Provider } from './provider.ts'
import { signV4 } from './sigv4.ts'

type SesSettings = Pick<ProviderSettings, 'id' | 'key' | 'region' | 'configurationSet' | 'url'>

/** Amazon SES: https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
export function createSesProvider(settings: SesSettings, clock: Clock): Provider {
  const base = settings.url || `https://email.${settings.region}.amazonaws.com`
  const url = `${base}/v2/email/outbound-emails`
  return overHttp(
    {
      name: 'ses',
      idempotent: false,
      rate: 14,
      url,
      async call(mail) {
        const body = JSON.stringify(toSes(mail, settings.configurationSet))
        return { headers: await signV4(settings, url, body, clock()), body }
      },
      read,
    },
    clock,
  )
}

const toSes = (mail: OutgoingMail, set: string) => ({
  FromEmailAddress: encoded(mail.from),
  Destination: { ToAddresses: [mail.to] },
  ...(mail.replyTo && { ReplyToAddresses: [encoded(mail.replyTo)] }),
  Content: {
    Simple: {
      Subject: utf8(mail.subject),
      Body: { Text: utf8(mail.text), Html: utf8(mail.html) },
      Headers: Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })),
    },
  },
  EmailTags: [
    { Name: 'outbox_id', Value: mail.id },
    { Name: 'kind', Value: mail.kind },
  ],
  ...(set && { ConfigurationSetName: set }),
  ConfigurationOverrides: { Tracking: { ClickTrackingEnabled: 'DISABLED', OpenTrackingEnabled: 'DISABLED' } },
})

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' })

const answer = v.object({ MessageId: text, message: text })

function read({ headers, body }: Answer): Reading {
  const { MessageId, message = '' } = readBy(answer, body).value
  // `MessageRejected:http://…`
  const [code = ''] = (headers.get('x-amzn-ErrorType') ?? '').split(':')
  return { id: MessageId, code, class: classOf(code, message) }
}

function classOf(code: string, message: string): Reading['class'] {
  if (/^(MailFrom|SendingPaused|AccountSuspended|LimitExceeded)/.test(code)) return 'config'
  if (code.startsWith('Throttling')) return 'transient'
  return code === 'MessageRejected' && /not verified/.test(message) ? 'config' : undefined
}
