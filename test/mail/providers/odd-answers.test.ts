import { afterEach, describe, expect, it, vi } from 'vitest'
import { createCloudflareProvider } from '../../../src/mail/providers/cloudflare.ts'
import { createMailgunProvider } from '../../../src/mail/providers/mailgun.ts'
import { createMailpitProvider } from '../../../src/mail/providers/mailpit.ts'
import { createPostmarkProvider } from '../../../src/mail/providers/postmark.ts'
import type { Provider } from '../../../src/mail/providers/provider.ts'
import { createResendProvider } from '../../../src/mail/providers/resend.ts'
import { createSesProvider } from '../../../src/mail/providers/ses.ts'
import { mailWorld, start } from '../../support/mail-world.ts'
import { oddValues, spoilt } from '../../support/odd-values.ts'
import { mail } from '../../support/outgoing-mail.ts'

const clock = () => start
const settings = {
  ...{ key: 'k:k', url: 'http://127.0.0.1:9370', id: 'id', region: 'eu-west-1', domain: 'mg.example.com' },
  ...{ configurationSet: '', stream: '' },
}
const answers: Record<string, [Provider, Record<string, unknown>]> = {
  resend: [createResendProvider(settings, clock), { id: 'x', name: 'validation_error', message: 'x' }],
  ses: [createSesProvider(settings, clock), { MessageId: 'x', message: 'x' }],
  postmark: [createPostmarkProvider(settings, clock), { MessageID: 'x', ErrorCode: 0, Message: 'OK' }],
  mailgun: [createMailgunProvider(settings, clock), { id: '<x>', message: 'x' }],
  mailpit: [createMailpitProvider(settings, clock), { ID: 'x' }],
}
const noJson = [
  ...['', 'OK', '<!doctype html><title>Sign in to this network</title>', '{"id":', '['.repeat(100_000)],
  ...['x'.repeat(1e6), `{"id":"${'x'.repeat(1e6)}"}`, '\ufeff{"id":"x"}', '\0', '\ud800'],
]

afterEach(() => void vi.restoreAllMocks())

function answerWith(text: string, status: number) {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(text, { status }))
}

// checks C10
describe.each(Object.entries(answers))('an answer of %s that is not what it should be', (_, [provider, body]) => {
  const bodies = [...noJson, ...spoilt(body).map((odd) => JSON.stringify(odd))]

  it.each([200, 201, 202])('is success with %i, whatever it is', async (status) => {
    for (const text of bodies) {
      answerWith(text, status)
      const verdict = await provider.send(mail)
      // Postmark alone says with 200 that it has refused a mail: by a number.
      const isRefused = /"ErrorCode":[1-9]/.test(text)
      expect([text.slice(0, 99), verdict]).toEqual([text.slice(0, 99), isRefused ? expect.anything() : taken])
    }
  })

  it.each([302, 400, 401, 404, 409, 422, 429, 500, 502, 503])('is a failure with %i, told by that', async (status) => {
    for (const text of bodies) {
      answerWith(text, status)
      const verdict = await provider.send(mail)
      expect(verdict).toMatchObject({ ok: false, code: expect.stringMatching(/^[A-Za-z]\w{0,63}$/) })
    }
  })
})

const taken = { ok: true, providerId: expect.stringMatching(/^[ -~]{0,998}$/) }

describe('an answer of Cloudflare’s binding that is not what it should be', () => {
  const send = vi.fn()
  const cloudflare = createCloudflareProvider({ send } as unknown as SendEmail)

  it('is success, whatever it is', async () => {
    for (const odd of [undefined, ...spoilt({ messageId: 'x' })]) {
      send.mockResolvedValueOnce(odd)
      expect(await cloudflare.send(mail)).toEqual(taken)
    }
  })

  it('is a failure when it is thrown', async () => {
    for (const odd of [undefined, Symbol('x'), 1n, ...oddValues, ...spoilt({ code: 'E_X', message: 'x' })]) {
      send.mockRejectedValueOnce(odd)
      expect(await cloudflare.send(mail)).toMatchObject({ ok: false, code: expect.stringMatching(/^\w+$/) })
    }
  })
})

describe('a batch whose API answers oddly', () => {
  it('is recorded whole', async () => {
    const [provider] = answers.resend ?? []
    const world = mailWorld({ providers: provider ? [{ ...provider, rate: 1000 }] : [] })
    const odd = spoilt({ id: 'x' }).map((value) => JSON.stringify(value))
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(odd.pop() ?? 'null'))
    const ids = await Promise.all(odd.map(() => world.seedMail()))
    expect(new Set(await world.consume(ids.map((id) => ({ id }))))).toEqual(new Set(['ack']))
    for (const id of ids) expect((await world.row(id)).status).toBe('sent')
  })
})
