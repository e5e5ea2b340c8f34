import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outcome } from '../../support/door.ts'
import { hookDoor, stubAmazon } from '../../support/hook-door.ts'
import { certificate, certificateUrl, sesCall } from '../../support/vendor-calls.ts'

const door = hookDoor()

beforeEach(() => void stubAmazon())
afterEach(() => void vi.restoreAllMocks())

describe('a message of Amazon’s topic', () => {
  const event = { eventType: 'Delivery', mail: {} }

  it.each(['1', '2'])('is believed by signature version %s', async (SignatureVersion) => {
    expect(await outcome(door.tell('ses', sesCall({ event }, { SignatureVersion, Subject: 'x' })))).toBe('200 ok')
  })

  it.each(['Message', 'MessageId', 'Timestamp', 'Subject'])('is refused when its %s was changed', async (field) => {
    const call = sesCall({ event }, { Subject: 'x' }, { [field]: 'y' })
    expect(await outcome(door.tell('ses', call))).toBe('401 signature_invalid')
  })

  it.each([
    [-86_000, '200 ok'],
    [-87_000, '401 signature_invalid'],
    [87_000, '401 signature_invalid'],
  ])('that is %d seconds from now gets the answer %s', async (seconds, answer) => {
    const at = Math.floor(Date.now() / 1000) + seconds
    expect(await outcome(door.tell('ses', sesCall({ event, at })))).toBe(answer)
    expect(await outcome(door.tell('ses', sesCall({ event }, { Timestamp: 'soon' })))).toBe('401 signature_invalid')
  })

  it('of another topic is refused before anything is asked for', async () => {
    const asked = stubAmazon()
    const url = certificateUrl.replace('0123', '4567')
    const call = sesCall({ event }, { TopicArn: 'arn:aws:sns:eu-west-1:1:other', SigningCertURL: url })
    expect(await outcome(door.tell('ses', call))).toBe('401 signature_invalid')
    expect(asked).not.toHaveBeenCalled()
  })

  it.each([
    'http://sns.eu-west-1.amazonaws.com/a.pem',
    'https://sns.eu-west-1.amazonaws.com.evil.example/a.pem',
    'https://sns.eu-west-1.amazonaws.com@evil.example/a.pem',
    'https://evil.example/sns.eu-west-1.amazonaws.com/a.pem',
    'https://evil.example/?https://sns.eu-west-1.amazonaws.com/a.pem',
    'https://s3.eu-west-1.amazonaws.com/a.pem',
    'https://sns.eu-west-1.amazonaws.com/?Action=Publish&x=a.pem',
    'https://sns.eu-west-1.amazonaws.com/a.pem?x',
    'https://sns.eu-west-1.amazonaws.com/a.pem\nx',
    '',
  ])('is refused when its certificate would come from %j', async (SigningCertURL) => {
    const asked = stubAmazon(() => '')
    expect(await outcome(door.tell('ses', sesCall({ event }, { SigningCertURL })))).toBe('401 signature_invalid')
    expect(asked).not.toHaveBeenCalled()
  })

  it('asks for a certificate once', async () => {
    await door.tell('ses', sesCall({ event }))
    const asked = stubAmazon()
    expect(await outcome(door.tell('ses', sesCall({ event })))).toBe('200 ok')
    expect(asked).not.toHaveBeenCalled()
  })

  it('is not believed by a certificate that lies elsewhere', async () => {
    const asked = stubAmazon(() => '')
    const SigningCertURL = certificateUrl.replace('0123', 'abcd')
    expect(await outcome(door.tell('ses', sesCall({ event }, { SigningCertURL })))).toBe('401 signature_invalid')
    expect(asked).toHaveBeenCalledTimes(1)
    expect(asked.mock.calls[0]?.[1]).toMatchObject({ redirect: 'manual' })
  })

  it.each([
    ['an outage', 'bcde', () => Promise.reject(new Error('Network connection lost.'))],
    ['an error of Amazon’s', 'bcdf', async () => new Response('down', { status: 503 })],
  ])('is not believed after %s, which is asked twice', async (_, serial, answer) => {
    const asked = vi.spyOn(globalThis, 'fetch').mockImplementation(answer)
    const SigningCertURL = certificateUrl.replace('0123', serial)
    expect(await outcome(door.tell('ses', sesCall({ event }, { SigningCertURL })))).toBe('401 signature_invalid')
    expect(asked).toHaveBeenCalledTimes(2)
    stubAmazon(() => certificate())
    expect(await outcome(door.tell('ses', sesCall({ event }, { SigningCertURL })))).toBe('200 ok')
  })

  it.each([
    '',
    'no certificate',
    '-----BEGIN CERTIFICATE-----',
    '-----BEGIN CERTIFICATE-----\n?\n-----END CERTIFICATE-----',
    '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
    `-----BEGIN CERTIFICATE-----\n${btoa('\x30\x84\xff\xff\xff\xff')}\n-----END CERTIFICATE-----`,
  ])('is not believed by a certificate that is none: %j', async (pem) => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(pem))
    const SigningCertURL = certificateUrl.replace('0123', 'cdef')
    expect(await outcome(door.tell('ses', sesCall({ event }, { SigningCertURL })))).toBe('401 signature_invalid')
  })

  it('that cannot be subscribed to is taken, and the log says so', async () => {
    const said = vi.spyOn(console, 'info').mockImplementation(() => {})
    vi.spyOn(console, 'log').mockImplementation(said)
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
      if (String(url) === certificateUrl) return new Response(certificate())
      throw new Error('Network connection lost.')
    })
    const call = sesCall({ event }, { ...subscription, SubscribeURL: confirmUrl })
    expect(await outcome(door.tell('ses', call))).toBe('200 ok')
    expect(said.mock.calls.flat().join()).toContain('subscription_failed')
  })

  const subscription = { Type: 'SubscriptionConfirmation', Token: 't' }
  const confirmUrl = 'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=x&Token=t'

  it('that asks to be subscribed to is answered', async () => {
    const asked = stubAmazon()
    await door.tell('ses', sesCall({ event }, { ...subscription, SubscribeURL: confirmUrl }))
    expect(asked.mock.calls.map(([url]) => url)).toContain(confirmUrl)
  })

  it('that asks for it is not answered unless it is genuine', async () => {
    const asked = stubAmazon()
    const call = sesCall({ event }, { ...subscription, SubscribeURL: confirmUrl }, { Token: 'u' })
    expect(await outcome(door.tell('ses', call))).toBe('401 signature_invalid')
    expect(asked.mock.calls.map(([url]) => url)).not.toContain(confirmUrl)
  })

  it.each([
    'https://evil.example/?Action=ConfirmSubscription&',
    'https://sns.eu-west-1.amazonaws.com/?Action=DeleteTopic&Action=ConfirmSubscription&',
    'http://169.254.169.254/',
  ])('never makes us ask for %s', async (SubscribeURL) => {
    const asked = stubAmazon()
    expect(await outcome(door.tell('ses', sesCall({ event }, { ...subscription, SubscribeURL })))).toBe('200 ok')
    expect(asked.mock.calls.map(([url]) => url)).not.toContain(SubscribeURL)
  })
})
