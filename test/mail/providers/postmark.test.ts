import { afterEach, describe, expect, it, vi } from 'vitest'
import { createPostmarkProvider } from '../../../src/mail/providers/postmark.ts'
import { start } from '../../support/mail-world.ts'
import { requestOf, verdictOn } from '../../support/outgoing-mail.ts'

const postmark = (changes = {}) =>
  createPostmarkProvider({ key: 'token', url: '', stream: '', ...changes }, () => start)

afterEach(() => void vi.restoreAllMocks())

describe('the request to Postmark', () => {
  it('carries the mail with what finds it, and turns tracking off', async () => {
    const { request, text } = await requestOf(postmark())
    expect([request.method, request.url, request.redirect]).toEqual([
      'POST',
      'https://api.postmarkapp.com/email',
      'manual',
    ])
    expect(Object.fromEntries(request.headers)).toMatchObject({
      ...{ 'x-postmark-server-token': 'token', accept: 'application/json', 'content-type': 'application/json' },
    })
    expect(JSON.parse(text)).toEqual({
      ...{ From: 'Gatehouse <no-reply@example.com>', To: 'ada@example.org' },
      ...{ ReplyTo: '"Help, please" <help@example.com>', Subject: 'Grüße' },
      ...{ HtmlBody: '<p>html</p>', TextBody: 'text ä', Tag: 'confirm', Metadata: { outbox_id: '01k' } },
      Headers: [
        { Name: 'Auto-Submitted', Value: 'auto-generated' },
        { Name: 'X-Entity-Ref-ID', Value: '01k' },
      ],
      ...{ MessageStream: 'outbound', TrackOpens: false, TrackLinks: 'None' },
    })
  })

  it('goes by the stream and to the address that are set', async () => {
    const { request, text } = await requestOf(postmark({ stream: 'sign-up', url: 'http://127.0.0.1:4700' }))
    expect([request.url, JSON.parse(text).MessageStream]).toEqual(['http://127.0.0.1:4700/email', 'sign-up'])
  })
})

describe('an answer of Postmark', () => {
  it.each([200, 201, 202])('%i is success', async (status) => {
    const accepted = { To: 'ada@example.org', MessageID: 'm-1', ErrorCode: 0, Message: 'OK' }
    expect(await verdictOn(postmark(), status, accepted)).toEqual({ ok: true, providerId: 'm-1' })
    expect(await verdictOn(postmark(), status, '')).toEqual({ ok: true, providerId: '' })
  })

  it.each([
    [401, 10, 'config'],
    [422, 100, 'transient'],
    [422, 300, 'request'],
    [422, 400, 'config'],
    [422, 401, 'config'],
    [422, 402, 'request'],
    [422, 403, 'request'],
    [422, 405, 'config'],
    [422, 406, 'recipient'],
    [422, 411, 'request'],
    [422, 412, 'config'],
    [422, 413, 'config'],
    [429, 429, 'transient'],
    [500, 9999, 'transient'],
    [200, 406, 'recipient'],
    [200, 300, 'request'],
  ])('%i with the error %i is a failure of the class %s', async (status, ErrorCode, expected) => {
    const answer = { ErrorCode, Message: 'ada@example.org was refused' }
    expect(await verdictOn(postmark(), status, answer)).toEqual({
      ...{ ok: false, class: expected, code: `error_${ErrorCode}` },
    })
  })

  it.each([
    [401, 'config'],
    [404, 'config'],
    [413, 'request'],
    [422, 'request'],
    [429, 'transient'],
    [500, 'uncertain'],
    [502, 'uncertain'],
    [503, 'transient'],
    [504, 'uncertain'],
    [521, 'transient'],
  ])('%i without a readable body is told by its status', async (status, expected) => {
    expect(await verdictOn(postmark(), status, 'Forbidden')).toEqual({
      ...{ ok: false, class: expected, code: `http_${status}` },
    })
  })
})
