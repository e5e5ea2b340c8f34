import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMailgunProvider } from '../../../src/mail/providers/mailgun.ts'
import { start } from '../../support/mail-world.ts'
import { requestOf, verdictOn } from '../../support/outgoing-mail.ts'

const mailgun = (url = '') => createMailgunProvider({ key: 'key-1', url, domain: 'mg.example.com' }, () => start)

afterEach(() => void vi.restoreAllMocks())

describe('the request to Mailgun', () => {
  it('carries the mail with what finds it, and turns tracking off', async () => {
    const { request, text } = await requestOf(mailgun())
    expect([request.method, request.url, request.redirect]).toEqual([
      'POST',
      'https://api.mailgun.net/v3/mg.example.com/messages',
      'manual',
    ])
    expect(request.headers.get('Authorization')).toBe(`Basic ${btoa('api:key-1')}`)
    expect(request.headers.get('Content-Type')).toBe('application/x-www-form-urlencoded')
    expect(Object.fromEntries(new URLSearchParams(text))).toEqual({
      ...{ from: 'Gatehouse <no-reply@example.com>', to: 'ada@example.org', subject: 'Grüße' },
      ...{ text: 'text ä', html: '<p>html</p>', 'h:Reply-To': '"Help, please" <help@example.com>' },
      ...{ 'h:Auto-Submitted': 'auto-generated', 'h:X-Entity-Ref-ID': '01k', 'o:tag': 'confirm' },
      ...{ 'v:outbox_id': '01k', 'o:tracking': 'no', 'o:tracking-clicks': 'no', 'o:tracking-opens': 'no' },
    })
  })

  it('goes to the address that is set', async () => {
    const { request } = await requestOf(mailgun('https://api.eu.mailgun.net'))
    expect(request.url).toBe('https://api.eu.mailgun.net/v3/mg.example.com/messages')
  })
})

describe('an answer of Mailgun', () => {
  it.each([200, 201, 202])('%i is success', async (status) => {
    const accepted = { id: '<m-1@mg.example.com>', message: 'Queued. Thank you.' }
    expect(await verdictOn(mailgun(), status, accepted)).toEqual({ ok: true, providerId: '<m-1@mg.example.com>' })
  })

  it.each([
    [400, "'subject' parameter is missing", 'request'],
    [400, "'from' parameter is not a valid address. please check documentation", 'request'],
    [401, 'Forbidden', 'config'],
    [402, 'Payment required', 'config'],
    [403, 'Domain is disabled', 'config'],
    [404, 'Domain not found', 'config'],
    [413, 'Too large', 'request'],
    [429, 'Too many requests', 'transient'],
    [500, 'Internal error', 'uncertain'],
    [502, 'Bad gateway', 'uncertain'],
    [503, 'Unavailable', 'transient'],
    [504, 'Time-out', 'uncertain'],
    [521, 'Web server is down', 'transient'],
    [522, 'Connection timed out', 'transient'],
    [523, 'Origin is unreachable', 'transient'],
    [525, 'SSL handshake failed', 'transient'],
    [530, 'Origin DNS error', 'transient'],
  ])('%i "%s" is a failure of the class %s', async (status, message, expected) => {
    const failure = { ok: false, class: expected, code: `http_${status}` }
    expect(await verdictOn(mailgun(), status, { message })).toEqual(failure)
    expect(await verdictOn(mailgun(), status, message)).toEqual(failure)
  })

  it('that the recipient’s address is none is a failure of that address', async () => {
    const message = "'to' parameter is not a valid address. please check documentation"
    expect(await verdictOn(mailgun(), 400, { message })).toEqual({
      ...{ ok: false, class: 'recipient', code: 'invalid_recipient' },
    })
  })

  it('says when to come back', async () => {
    expect(await verdictOn(mailgun(), 429, {}, { 'Retry-After': '8' })).toMatchObject({ retryAfter: 8 })
  })
})
