import type { ProviderSettings } from '../../config.ts'
import type { Clock } from '../../lib/clock.ts'
import { type Answer, codeOf, postJson } from './http.ts'
import type { FailureClass, OutgoingMail, Provider, Verdict } from './provider.ts'

/** https://resend.com/docs/api-reference/emails/send-email */
export function createResendProvider({ key, url }: ProviderSettings, clock: Clock): Provider {
  const endpoint = `${url || 'https://api.resend.com'}/emails`
  return {
    name: 'resend',
    // For 24 hours.
    idempotent: true,
    rate: 5,
    async send(mail) {
      const headers = { Authorization: `Bearer ${key}`, 'Idempotency-Key': mail.id }
      const exchange = await postJson(endpoint, headers, toResend(mail), clock)
      return exchange.ok ? verdictOn(exchange.answer) : exchange
    },
  }
}

const toResend = (mail: OutgoingMail) => ({
  from: mail.from,
  to: [mail.to],
  ...(mail.replyTo && { reply_to: mail.replyTo }),
  subject: mail.subject,
  html: mail.html,
  text: mail.text,
  headers: mail.headers,
  tags: [
    { name: 'outbox_id', value: mail.id },
    { name: 'kind', value: mail.kind },
  ],
})

function verdictOn({ status, body, retryAfter }: Answer): Verdict {
  if (status >= 200 && status < 300) return { ok: true, providerId: typeof body.id === 'string' ? body.id : '' }
  const code = codeOf(body.name, status)
  // The key is known with another body: an earlier copy was taken, and a deploy has changed the template since.
  if (code === 'invalid_idempotent_request') return { ok: true, providerId: '' }
  const failure = { ok: false, class: classOf(status, code), code } as const
  return failure.class === 'transient' && retryAfter !== undefined ? { ...failure, retryAfter } : failure
}

function classOf(status: number, code: string): FailureClass {
  if (code === 'daily_quota_exceeded' || code === 'monthly_quota_exceeded') return 'config'
  if ([408, 409, 425, 429].includes(status) || status >= 500) return 'transient'
  // A redirect or an unknown path: the base address is wrong.
  if (status < 400 || [401, 403, 404, 405].includes(status)) return 'config'
  return 'request'
}
