import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMailpitProvider } from '../../../src/mail/providers/mailpit.ts'
import { start } from '../../support/mail-world.ts'
import { requestOf, verdictOn } from '../../support/outgoing-mail.ts'

const mailpit = (key = '') => createMailpitProvider({ key, url: 'http://127.0.0.1:8025' }, () => start)

afterEach(() => void vi.restoreAllMocks())

describe('the request to Mailpit', () => {
  it('carries the mail, and a password only when there is one', async () => {
    const { request, text } = await requestOf(mailpit())
    expect([request.method, request.url]).toEqual(['POST', 'http://127.0.0.1:8025/api/v1/send'])
    expect(request.headers.has('Authorization')).toBe(false)
    expect(JSON.parse(text)).toEqual({
      From: { Email: 'no-reply@example.com', Name: 'Gatehouse' },
      To: [{ Email: 'ada@example.org', Name: '' }],
      ReplyTo: [{ Email: 'help@example.com', Name: 'Help, please' }],
      ...{ Subject: 'Grüße', Text: 'text ä', HTML: '<p>html</p>', Tags: ['confirm'] },
      Headers: { 'Auto-Submitted': 'auto-generated', 'X-Entity-Ref-ID': '01k' },
    })
    vi.restoreAllMocks()
    const { request: signed } = await requestOf(mailpit('user:pass'))
    expect(signed.headers.get('Authorization')).toBe(`Basic ${btoa('user:pass')}`)
  })
})

describe('an answer of Mailpit', () => {
  it.each([
    [200, { ID: 'p-1' }, { ok: true, providerId: 'p-1' }],
    [400, { Error: 'ada' }, { ok: false, class: 'request', code: 'http_400' }],
    [401, 'Unauthorised', { ok: false, class: 'config', code: 'http_401' }],
    [413, '', { ok: false, class: 'request', code: 'http_413' }],
    [500, '', { ok: false, class: 'uncertain', code: 'http_500' }],
    [503, '', { ok: false, class: 'transient', code: 'http_503' }],
  ])('%i is judged', async (status, body, verdict) => {
    expect(await verdictOn(mailpit(), status, body)).toEqual(verdict)
  })
})
