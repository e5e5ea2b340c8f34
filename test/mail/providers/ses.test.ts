import { afterEach, describe, expect, it, vi } from 'vitest'
import { createSesProvider } from '../../../src/mail/providers/ses.ts'
import { start } from '../../support/mail-world.ts'
import { requestOf, verdictOn } from '../../support/outgoing-mail.ts'

const settings = { id: 'AKID', key: 'secret', region: 'eu-west-1', configurationSet: '', url: '' }
const ses = (changes: Partial<typeof settings> = {}) => createSesProvider({ ...settings, ...changes }, () => start)
const refused = (status: number, code: string, message = 'ada@example.org was refused') =>
  verdictOn(ses(), status, { message }, { 'x-amzn-ErrorType': code && `${code}:http://internal.amazon.com/` })

afterEach(() => void vi.restoreAllMocks())

describe('the request to SES', () => {
  it('carries the mail with tags to find it by, and turns tracking off', async () => {
    const { request, text } = await requestOf(ses())
    expect([request.method, request.url, request.redirect]).toEqual([
      'POST',
      'https://email.eu-west-1.amazonaws.com/v2/email/outbound-emails',
      'manual',
    ])
    const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' })
    expect(JSON.parse(text)).toEqual({
      FromEmailAddress: 'Gatehouse <no-reply@example.com>',
      Destination: { ToAddresses: ['ada@example.org'] },
      ReplyToAddresses: ['"Help, please" <help@example.com>'],
      Content: {
        Simple: {
          Subject: utf8('Grüße'),
          Body: { Text: utf8('text ä'), Html: utf8('<p>html</p>') },
          Headers: [
            { Name: 'Auto-Submitted', Value: 'auto-generated' },
            { Name: 'X-Entity-Ref-ID', Value: '01k' },
          ],
        },
      },
      EmailTags: [
        { Name: 'outbox_id', Value: '01k' },
        { Name: 'kind', Value: 'confirm' },
      ],
      ConfigurationOverrides: { Tracking: { ClickTrackingEnabled: 'DISABLED', OpenTrackingEnabled: 'DISABLED' } },
    })
  })

  it('names the configuration set that is set, and goes to the address that is set', async () => {
    const { request, text } = await requestOf(ses({ configurationSet: 'gatehouse', url: 'http://127.0.0.1:4602' }), {
      replyTo: '',
    })
    expect(request.url).toBe('http://127.0.0.1:4602/v2/email/outbound-emails')
    expect(JSON.parse(text)).toMatchObject({ ConfigurationSetName: 'gatehouse' })
    expect(JSON.parse(text)).not.toHaveProperty('ReplyToAddresses')
  })

  it('writes a sender whose name is not ASCII as an encoded word', async () => {
    const { text } = await requestOf(ses(), { from: 'Grüße <no-reply@example.com>' })
    expect(JSON.parse(text).FromEmailAddress).toBe('=?UTF-8?B?R3LDvMOfZQ==?= <no-reply@example.com>')
  })
})

describe('an answer of SES', () => {
  it.each([200, 201, 202])('%i is success', async (status) => {
    expect(await verdictOn(ses(), status, { MessageId: 'm-1' })).toEqual({ ok: true, providerId: 'm-1' })
    expect(await verdictOn(ses(), status, 'no JSON')).toEqual({ ok: true, providerId: '' })
  })

  it.each([
    [400, 'BadRequestException', 'request'],
    [400, 'MessageRejected', 'request'],
    [400, 'MailFromDomainNotVerifiedException', 'config'],
    [400, 'SendingPausedException', 'config'],
    [400, 'AccountSuspendedException', 'config'],
    [400, 'LimitExceededException', 'config'],
    [400, 'ThrottlingException', 'transient'],
    [403, 'InvalidSignatureException', 'config'],
    [403, 'UnrecognizedClientException', 'config'],
    [403, 'ExpiredTokenException', 'config'],
    [403, 'AccessDeniedException', 'config'],
    [404, 'NotFoundException', 'config'],
    [429, 'TooManyRequestsException', 'transient'],
    [500, 'InternalServiceErrorException', 'transient'],
    [503, 'ServiceUnavailableException', 'transient'],
    [504, 'GatewayTimeoutException', 'uncertain'],
  ])('%i %s is a failure of the class %3$s', async (status, code, expected) => {
    expect(await refused(status, code)).toEqual({ ok: false, class: expected, code })
  })

  it('that an identity is not verified can be mended by an operator', async () => {
    const message = 'Email address is not verified. The following identities failed the check: no-reply@example.com'
    expect(await refused(400, 'MessageRejected', message)).toMatchObject({ class: 'config' })
  })

  it.each([
    [400, 'request'],
    [403, 'config'],
    [429, 'transient'],
    // Without keys a gateway's word is none: the API behind it may have taken the mail.
    [500, 'uncertain'],
    [502, 'uncertain'],
    [504, 'uncertain'],
    [520, 'uncertain'],
    [524, 'uncertain'],
    [503, 'transient'],
    [521, 'transient'],
    [522, 'transient'],
    [523, 'transient'],
    [525, 'transient'],
    [526, 'transient'],
    [530, 'transient'],
    [302, 'config'],
  ])('%i without a type is told by its status', async (status, expected) => {
    expect(await refused(status, '')).toEqual({ ok: false, class: expected, code: `http_${status}` })
  })
})

describe('sending by SES', () => {
  it('has no idempotency keys', () => expect(ses().idempotent).toBe(false))
})
