import { afterEach, describe, expect, it, vi } from 'vitest'
import { createCloudflareProvider } from '../../../src/mail/providers/cloudflare.ts'
import { mail } from '../../support/outgoing-mail.ts'

const send = vi.fn<(message: unknown) => Promise<{ messageId: string }>>()
const cloudflare = createCloudflareProvider({ send } as unknown as SendEmail)
const thrown = (code: string | undefined, message = 'ada@example.org was refused') =>
  Object.assign(new Error(message), code && { code })

afterEach(() => {
  send.mockReset()
  vi.useRealTimers()
})

describe('sending by Cloudflare', () => {
  it('hands the mail to the binding, and only headers that it takes', async () => {
    send.mockResolvedValue({ messageId: 'm-1' })
    const headers = { ...mail.headers, 'List-Id': 'x', Date: 'now', 'Message-ID': '<x>', 'Feedback-ID': 'x', 'X-': 'x' }
    expect(await cloudflare.send({ ...mail, headers })).toEqual({ ok: true, providerId: 'm-1' })
    expect(send).toHaveBeenCalledExactlyOnceWith({
      from: { email: 'no-reply@example.com', name: 'Gatehouse' },
      ...{ to: 'ada@example.org', replyTo: 'help@example.com', subject: 'Grüße' },
      ...{ text: 'text ä', html: '<p>html</p>' },
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Entity-Ref-ID': '01k', 'List-Id': 'x' },
    })
  })

  it.each([
    ['E_VALIDATION_ERROR', 'request'],
    ['E_FIELD_MISSING', 'request'],
    ['E_TOO_MANY_RECIPIENTS', 'request'],
    ['E_CONTENT_TOO_LARGE', 'request'],
    ['E_HEADER_NOT_ALLOWED', 'request'],
    ['E_HEADER_VALUE_TOO_LONG', 'request'],
    ['E_RECIPIENT_SUPPRESSED', 'recipient'],
    ['E_DELIVERY_FAILED', 'recipient'],
    ['E_RECIPIENT_NOT_ALLOWED', 'config'],
    ['E_SENDER_NOT_VERIFIED', 'config'],
    ['E_SENDER_DOMAIN_NOT_AVAILABLE', 'config'],
    ['E_DAILY_LIMIT_EXCEEDED', 'config'],
    ['E_RATE_LIMIT_EXCEEDED', 'transient'],
    ['E_INTERNAL_SERVER_ERROR', 'transient'],
  ])('fails, because of %s, as %s', async (code, expected) => {
    send.mockRejectedValue(thrown(code))
    expect(await cloudflare.send(mail)).toEqual({ ok: false, class: expected, code })
  })

  it('tries again later what the other server put off', async () => {
    send.mockRejectedValue(thrown('E_DELIVERY_FAILED', '450 4.2.1 mailbox busy'))
    expect(await cloudflare.send(mail)).toMatchObject({ class: 'transient' })
  })

  it.each([thrown(undefined), thrown('ECONNRESET'), new TypeError('x')])('does not know after %s', async (error) => {
    send.mockRejectedValue(error)
    expect(await cloudflare.send(mail)).toEqual({ ok: false, class: 'uncertain', code: 'connection_lost' })
  })

  it('does not take an empty answer for none', async () => {
    send.mockResolvedValue(undefined as never)
    expect(await cloudflare.send(mail)).toEqual({ ok: true, providerId: '' })
    send.mockResolvedValue({} as never)
    expect(await cloudflare.send(mail)).toEqual({ ok: true, providerId: '' })
  })

  it('gives up after ten seconds', async () => {
    vi.useFakeTimers()
    send.mockReturnValue(new Promise(() => {}))
    const verdict = cloudflare.send(mail)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await verdict).toEqual({ ok: false, class: 'uncertain', code: 'timeout' })
  })

  it('waits for an operator while there is no binding', async () => {
    expect(await createCloudflareProvider(undefined).send(mail)).toEqual({
      ...{ ok: false, class: 'config', code: 'no_binding' },
    })
  })
})
