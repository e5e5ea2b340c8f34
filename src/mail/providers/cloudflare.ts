import * as v from 'valibot'
import { readBy, text } from '../../lib/read-by.ts'
import { codeOf, nameOf } from './http.ts'
import { partsOf } from './mailbox.ts'
import type { FailureClass, OutgoingMail, Provider, Verdict } from './provider.ts'

const patience = 10_000

/** Cloudflare Email Service by its binding: https://developers.cloudflare.com/email-service/api/send-emails/workers-api/ */
export function createCloudflareProvider(binding: SendEmail | undefined): Provider {
  return {
    name: 'cloudflare',
    idempotent: false,
    rate: 5,
    async send(mail) {
      if (!binding) return { ok: false, class: 'config', code: 'no_binding' }
      let timer: ReturnType<typeof setTimeout> | undefined
      try {
        const late = new Promise<Verdict>((resolve) => {
          timer = setTimeout(() => resolve({ ok: false, class: 'uncertain', code: 'timeout' }), patience)
        })
        return await Promise.race([binding.send(toCloudflare(mail)).then(taken), late])
      } catch (error) {
        return verdictOn(error)
      } finally {
        clearTimeout(timer)
      }
    },
  }
}

// Without a name, or without any answer, the mail was taken all the same.
const taken = (answer: unknown): Verdict => ({ ok: true, providerId: nameOf(readBy(sent, answer).value.messageId) })

const sent = v.object({ messageId: text })
const refused = v.object({ code: text, message: text })

function toCloudflare({ from, to, replyTo, subject, text, html, headers }: OutgoingMail) {
  const { name, address: email } = partsOf(from)
  return {
    from: { email, name },
    to,
    ...(replyTo && { replyTo: partsOf(replyTo).address }),
    subject,
    text,
    html,
    // Any other header would have the whole mail refused.
    headers: Object.fromEntries(Object.entries(headers).filter(([header]) => allowed.test(header))),
  }
}

const allowed = /^(x-.|auto-submitted$|references$|in-reply-to$|list-.|content-language$)/i

function verdictOn(error: unknown): Verdict {
  const { code = '', message = '' } = readBy(refused, error).value
  // No word of the service's own: the call was cut off, nobody knows where.
  if (!/^E_/.test(code)) return { ok: false, class: 'uncertain', code: 'connection_lost' }
  return { ok: false, class: classOf(code, message), code: codeOf(code, 0) }
}

function classOf(code: string, message: string): FailureClass {
  if (/RATE_LIMIT|INTERNAL/.test(code)) return 'transient'
  // The recipient's server said no at once; with 4xx it meant not now.
  if (code === 'E_DELIVERY_FAILED') return /\b4\d\d\b/.test(message) ? 'transient' : 'recipient'
  if (code === 'E_RECIPIENT_SUPPRESSED') return 'recipient'
  return /RECIPIENT_NOT_ALLOWED|SENDER|DAILY/.test(code) ? 'config' : 'request'
}
