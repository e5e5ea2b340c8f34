import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outcome } from '../../support/door.ts'
import { hookDoor, stubAmazon } from '../../support/hook-door.ts'
import {
  delivered,
  mailgunCall,
  postmarkCall,
  resendCall,
  secrets,
  type Vendor,
  type VendorCall,
} from '../../support/vendor-calls.ts'

const door = hookDoor()
const vendors = Object.keys(delivered) as Vendor[]
const isTold = async (id: string) => (await door.row(id)).status === 'delivered'
const seconds = () => Math.floor(Date.now() / 1000)

beforeEach(() => void stubAmazon())
afterEach(() => void vi.restoreAllMocks())

describe.each(vendors)('a call of %s', (vendor) => {
  it('is believed when it is genuine', async () => {
    const { id, to } = await door.sentMail()
    expect(await outcome(door.tell(vendor, delivered[vendor](id, to)))).toBe('200 ok')
    expect(await isTold(id)).toBe(true)
  })

  it('is believed of whatever media type and origin, because its signature is all that counts', async () => {
    const { id, to } = await door.sentMail()
    const more = { 'Content-Type': 'x/y', Origin: 'https://vendor.example', 'Sec-Fetch-Site': 'cross-site' }
    expect(await outcome(door.tell(vendor, delivered[vendor](id, to), more))).toBe('200 ok')
    expect(await isTold(id)).toBe(true)
  })

  it('is refused without a signature', async () => {
    const { id, to } = await door.sentMail()
    const { body } = delivered[vendor](id, to)
    const { signature: _, Signature: __, ...unsigned } = JSON.parse(body)
    const bare: VendorCall = { body: JSON.stringify(unsigned), headers: {} }
    expect(await outcome(door.tell(vendor, bare))).toBe('401 signature_invalid')
    expect(await outcome(door.tell(vendor, { body: '', headers: {} }))).toBe('401 signature_invalid')
    expect(await outcome(door.tell(vendor, { body: 'null', headers: {} }))).toBe('401 signature_invalid')
    expect(await isTold(id)).toBe(false)
  })

  it('of a mail that is not ours is taken, so that it is not told again', async () => {
    expect(await outcome(door.tell(vendor, delivered[vendor]('01unknown', 'a@example.org')))).toBe('200 ok')
  })
})

describe('a call that was tampered with', () => {
  const event = { type: 'email.delivered', data: { tags: { outbox_id: 'x' } } }

  it('of Resend is refused, whichever part it is', async () => {
    const { body, headers } = resendCall({ event })
    const later = String(seconds() + 1)
    const foreign = headers['svix-signature']?.replace(/.{4}$/, 'AAA=') ?? ''
    for (const call of [
      { body: `${body} `, headers },
      { body, headers: { ...headers, 'svix-id': 'other' } },
      { body, headers: { ...headers, 'svix-timestamp': later } },
      { body, headers: { ...headers, 'svix-signature': foreign } },
      { body, headers: { ...headers, 'svix-signature': '' } },
      { body, headers: { ...headers, 'svix-signature': 'v1,' } },
      { body, headers: { ...headers, 'svix-signature': headers['svix-signature']?.replace('v1', 'v0') ?? '' } },
    ])
      expect(await outcome(door.tell('resend', call))).toBe('401 signature_invalid')
  })

  it('of Resend is believed by one of several signatures, as while a secret is changed', async () => {
    const { body, headers } = resendCall({ event })
    const both = `v1,${btoa('x'.repeat(32))} ${headers['svix-signature']}`
    expect(await outcome(door.tell('resend', { body, headers: { ...headers, 'svix-signature': both } }))).toBe('200 ok')
  })

  it('of Mailgun is refused, whichever part it is', async () => {
    const { body, headers } = mailgunCall({ event: { event: 'delivered' } })
    const { signature } = JSON.parse(body)
    for (const changes of [
      { token: 'other' },
      { timestamp: String(seconds() + 1) },
      { signature: '00'.repeat(32) },
      { signature: '' },
      { signature: 7 },
    ]) {
      const tampered = JSON.stringify({ ...JSON.parse(body), signature: { ...signature, ...changes } })
      expect(await outcome(door.tell('mailgun', { body: tampered, headers }))).toBe('401 signature_invalid')
    }
  })

  it('of Postmark is refused without the very password', async () => {
    const { body } = postmarkCall({ event: {} })
    for (const Authorization of [
      `Basic ${btoa('postmark:wrong')}`,
      `Basic ${btoa(`${secrets.MAIL_POSTMARK_WEBHOOK_SECRET}x`)}`,
      `Bearer ${btoa(secrets.MAIL_POSTMARK_WEBHOOK_SECRET)}`,
      'Basic',
      '',
    ])
      expect(await outcome(door.tell('postmark', { body, headers: { Authorization } }))).toBe('401 signature_invalid')
  })
})

describe('a call that is repeated later', () => {
  const event = { type: 'email.delivered', data: {} }

  it.each([-301, 301])('%i seconds off is refused of Resend', async (off) => {
    expect(await outcome(door.tell('resend', resendCall({ event, at: seconds() + off })))).toBe('401 signature_invalid')
  })

  it('within five minutes is believed of Resend', async () => {
    expect(await outcome(door.tell('resend', resendCall({ event, at: seconds() - 290 })))).toBe('200 ok')
  })

  it('is refused of Mailgun once its own repetitions are over', async () => {
    const call = (at: number) => mailgunCall({ event: { event: 'delivered' }, at })
    expect(await outcome(door.tell('mailgun', call(seconds() - 12 * 3600 - 5)))).toBe('401 signature_invalid')
    expect(await outcome(door.tell('mailgun', call(seconds() - 8 * 3600)))).toBe('200 ok')
  })
})
