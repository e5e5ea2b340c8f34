import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OutgoingMail } from '../../../src/mail/providers/provider.ts'
import { createResendProvider } from '../../../src/mail/providers/resend.ts'
import { start } from '../../support/mail-world.ts'

const settings = { key: 're_secret', url: '', webhookSecret: '' }
const mail: OutgoingMail = {
  ...{ id: '01k', kind: 'confirm', from: 'Gatehouse <no-reply@example.com>', to: 'ada@example.org', replyTo: '' },
  ...{ subject: 'Grüße', text: 'text', html: '<p>html</p>', headers: { 'X-Entity-Ref-ID': '01k' } },
}

const stub = (answer: (request: Request) => Response | Promise<Response>) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...args) => answer(new Request(...args)))

const send = (url = '', changes: Partial<OutgoingMail> = {}) =>
  createResendProvider({ ...settings, url }, () => start).send({ ...mail, ...changes })

const failure = (status: number, name?: string, headers: Record<string, string> = {}) =>
  Response.json({ statusCode: status, name, message: 'no mail to ada@example.org' }, { status, headers })

afterEach(() => void vi.restoreAllMocks())

describe('the request to Resend', () => {
  async function requested(url = '', changes: Partial<OutgoingMail> = {}) {
    let seen: Request | undefined
    stub((request) => {
      seen = request
      return Response.json({ id: 'e' })
    })
    await send(url, changes)
    if (!seen) throw new Error('no request')
    return { request: seen, body: await seen.json() }
  }

  it('carries the mail, its id as the idempotency key, and tags to find it by', async () => {
    const { request, body } = await requested()
    expect([request.method, request.url, request.redirect]).toEqual(['POST', 'https://api.resend.com/emails', 'manual'])
    expect(Object.fromEntries(request.headers)).toMatchObject({
      ...{ authorization: 'Bearer re_secret', 'idempotency-key': '01k' },
      ...{ 'content-type': 'application/json', 'user-agent': 'Gatehouse' },
    })
    expect(body).toEqual({
      ...{ from: mail.from, to: ['ada@example.org'], subject: 'Grüße', html: '<p>html</p>', text: 'text' },
      headers: { 'X-Entity-Ref-ID': '01k' },
      tags: [
        { name: 'outbox_id', value: '01k' },
        { name: 'kind', value: 'confirm' },
      ],
    })
  })

  it('goes to the address that is set, and names whom to answer', async () => {
    const { request, body } = await requested('http://127.0.0.1:4601', { replyTo: 'Help, please <help@example.com>' })
    expect(request.url).toBe('http://127.0.0.1:4601/emails')
    expect(body).toMatchObject({ reply_to: '"Help, please" <help@example.com>' })
  })
})

describe('an answer of Resend', () => {
  it.each([200, 201, 202])('%i is success', async (status) => {
    stub(() => Response.json({ id: 'e-1' }, { status }))
    expect(await send()).toEqual({ ok: true, providerId: 'e-1' })
  })

  it.each(['', 'Accepted', '{"id":7}', '{}', '[]', 'null', `{"id":"${'x'.repeat(5000)}"}`])(
    'of success is one with any body (%.20s)',
    async (body) => {
      stub(() => new Response(body))
      expect(await send()).toEqual({ ok: true, providerId: '' })
    },
  )

  it('is read no further than its first KiB', async () => {
    let pulls = 0
    const pull = (controller: ReadableStreamDefaultController) => {
      if (++pulls > 100) return controller.close()
      controller.enqueue(new Uint8Array(512))
    }
    stub(() => new Response(new ReadableStream({ pull }), { status: 500 }))
    expect(await send()).toMatchObject({ class: 'transient', code: 'http_500' })
    expect(pulls).toBeLessThan(10)
  })

  it('that the key is known with another body means that an earlier copy was taken', async () => {
    stub(() => failure(409, 'invalid_idempotent_request'))
    expect(await send()).toEqual({ ok: true, providerId: '' })
  })

  it.each([
    [400, 'validation_error', 'request'],
    [400, 'invalid_idempotency_key', 'request'],
    [401, 'missing_api_key', 'config'],
    [401, 'restricted_api_key', 'config'],
    [403, 'invalid_api_key', 'config'],
    [403, 'validation_error', 'config'],
    [404, 'not_found', 'config'],
    [405, 'method_not_allowed', 'config'],
    [409, 'concurrent_idempotent_requests', 'transient'],
    [409, 'resource_locked', 'transient'],
    [413, 'content_too_large', 'request'],
    [422, 'missing_required_field', 'request'],
    [422, 'invalid_from_address', 'request'],
    [429, 'rate_limit_exceeded', 'transient'],
    [429, 'daily_quota_exceeded', 'config'],
    [429, 'monthly_quota_exceeded', 'config'],
    [451, 'security_error', 'request'],
    [500, 'application_error', 'transient'],
    [503, 'service_unavailable', 'transient'],
  ])('%i %s is a failure of the class %3$s', async (status, name, expected) => {
    stub(() => failure(status, name))
    expect(await send()).toEqual({ ok: false, class: expected, code: name })
  })

  it.each([
    [400, 'request'],
    [401, 'config'],
    [408, 'transient'],
    [409, 'transient'],
    [422, 'request'],
    [429, 'transient'],
    [502, 'transient'],
    [504, 'transient'],
  ])('%i without a readable body is told by its status', async (status, expected) => {
    for (const body of ['<html>ada@example.org</html>', '', '{"name":"No mail to ada@example.org"}']) {
      stub(() => new Response(body, { status }))
      expect(await send()).toEqual({ ok: false, class: expected, code: `http_${status}` })
    }
  })

  // checks 144, C11
  it('that sends us elsewhere is not followed', async () => {
    const fetched = stub(() => new Response(null, { status: 302, headers: { Location: 'https://evil.example/' } }))
    expect(await send()).toEqual({ ok: false, class: 'config', code: 'http_302' })
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it.each([
    [{ 'retry-after': '7' }, 7],
    [{ 'retry-after': '1000000000' }, 1e9],
    [{ 'retry-after': new Date((start + 90) * 1000).toUTCString() }, 90],
    [{ 'retry-after': new Date((start - 90) * 1000).toUTCString() }, 0],
    [{ 'ratelimit-reset': '1' }, 1],
    [{ 'retry-after': '7', 'ratelimit-reset': '1' }, 7],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{}, undefined],
  ])('with %j says to come back after %s seconds', async (headers, retryAfter) => {
    stub(() => failure(429, 'rate_limit_exceeded', headers as Record<string, string>))
    const { retryAfter: told } = (await send()) as { retryAfter?: number }
    expect(told).toBe(retryAfter)
  })
})

describe('a quota of Resend', () => {
  it.each([
    [{ 'retry-after': '3600' }, 3600],
    [{ 'retry-after': '3600', 'ratelimit-reset': '1' }, 3600],
    // Of the requests a second, not of the mails a day.
    [{ 'ratelimit-reset': '1' }, undefined],
  ])('with %j says to come back after %s seconds', async (headers, retryAfter) => {
    stub(() => failure(429, 'daily_quota_exceeded', headers as Record<string, string>))
    const { retryAfter: told } = (await send()) as { retryAfter?: number }
    expect(told).toBe(retryAfter)
  })
})

describe('a request to Resend without an answer', () => {
  it.each([
    [new DOMException('The operation was aborted due to timeout', 'TimeoutError'), 'uncertain', 'timeout'],
    [new Error('Network connection lost.'), 'uncertain', 'connection_lost'],
    [new Error('internal error; reference = x'), 'uncertain', 'connection_lost'],
    [new TypeError('Fetch API cannot load: ada@example.org'), 'transient', 'unreachable'],
  ])('fails, because of %s, as %s', async (error, expected, code) => {
    stub(() => Promise.reject(error))
    expect(await send()).toEqual({ ok: false, class: expected, code })
  })

  // checks C8
  it('is given up after ten seconds', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout')
    stub(() => Response.json({}))
    await send()
    expect(timeout).toHaveBeenCalledWith(10_000)
  })

  it('is a success all the same when only the body was lost', async () => {
    const broken = new ReadableStream({
      pull: (controller) => controller.error(new Error('Network connection lost.')),
    })
    stub(() => new Response(broken))
    expect(await send()).toEqual({ ok: true, providerId: '' })
  })

  it('that a wrong address cannot carry is tried later', async () => {
    expect(await send('nonsense')).toEqual({ ok: false, class: 'transient', code: 'unreachable' })
  })
})
