import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { outcome } from '../../support/door.ts'
import { hookDoor, stubAmazon } from '../../support/hook-door.ts'
import { delivered, postmarkCall, resendCall, secrets, sesCall, type Vendor } from '../../support/vendor-calls.ts'

const door = hookDoor()
const vendors = Object.keys(delivered) as Vendor[]

beforeEach(() => void stubAmazon())
afterEach(() => void vi.restoreAllMocks())

describe('the hook', () => {
  it.each(['dev', 'mailpit', 'cloudflare', 'unknown', 'constructor', '__proto__', 'Resend'])(
    'knows nothing of %s',
    async (name) => {
      expect(await outcome(door.tell(name, resendCall({ event: {} })))).toBe('404 not_found')
    },
  )

  it.each(vendors)('knows nothing of %s while its secret is not set', async (vendor) => {
    const bare = hookDoor(Object.fromEntries(Object.keys(secrets).map((name) => [name, ''])))
    expect(await outcome(bare.tell(vendor, delivered[vendor]('x', 'y')))).toBe('404 not_found')
  })

  it('takes 64 KiB and no more', async () => {
    const padding = 'x'.repeat(64 * 1024 - JSON.stringify({ type: '', pad: '' }).length)
    expect(await outcome(door.tell('resend', resendCall({ event: { type: '', pad: padding } })))).toBe('200 ok')
    const tooLong = resendCall({ event: { type: '', pad: `${padding}x` } })
    expect(await outcome(door.tell('resend', tooLong))).toBe('413 body_too_large')
  })

  it('refuses a body that is not UTF-8 as one whose signature is not right', async () => {
    const { headers } = resendCall({ event: {} })
    const response = await door.client.fetch('/hooks/mail/resend', {
      ...{ method: 'POST', headers, body: new Uint8Array([0xff, 0xfe]) },
    })
    expect(await outcome(response)).toBe('401 signature_invalid')
  })

  it('takes only POST', async () => {
    const response = await door.client.get('/hooks/mail/resend')
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST'])
  })

  it.each(['[]', '7', '"x"', '{"type":7,"data":null}', '{"data":{"tags":7,"to":7}}'])(
    'takes what it can make nothing of: %s',
    async (text) => {
      expect(await outcome(door.tell('resend', resendCall({ event: JSON.parse(text) })))).toBe('200 ok')
      expect(await outcome(door.tell('ses', sesCall({ event: JSON.parse(text) })))).toBe('200 ok')
      expect(await outcome(door.tell('postmark', postmarkCall({ event: JSON.parse(text) })))).toBe('200 ok')
    },
  )
})
