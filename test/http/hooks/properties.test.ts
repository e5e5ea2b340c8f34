import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { outcome } from '../../support/door.ts'
import { hookDoor, stubAmazon } from '../../support/hook-door.ts'
import { mailgunCall, postmarkCall, resendCall, sesCall, type Vendor } from '../../support/vendor-calls.ts'

const door = hookDoor()
const runs = { seed: 20_261_128, numRuns: 50 }
const callOf = { resend: resendCall, postmark: postmarkCall, mailgun: mailgunCall, ses: sesCall }
const vendors = Object.keys(callOf) as Vendor[]

beforeAll(() => {
  stubAmazon()
  for (const level of ['log', 'warn'] as const) vi.spyOn(console, level).mockImplementation(() => {})
})
afterAll(() => void vi.restoreAllMocks())

const words = {
  type: ['email.bounced', 'email.delivered', 'email.complained'],
  RecordType: ['Bounce', 'Delivery', 'SpamComplaint'],
  event: ['failed', 'delivered', 'complained', 'unsubscribed'],
  eventType: ['Bounce', 'Delivery', 'Complaint'],
  notificationType: ['Bounce', 'Delivery', 'Complaint'],
}

/** Any JSON, in places where the vendors have something of theirs, too. */
const anyEvent = fc
  .record(
    {
      ...Object.fromEntries(Object.entries(words).map(([name, few]) => [name, fc.constantFrom(...few)])),
      ...Object.fromEntries(
        ['data', 'bounce', 'mail', 'message', 'user-variables', 'Metadata', 'Inactive', 'Type', 'MessageID', 'reason']
          .concat(['severity', 'recipient', 'Email', 'complaint', 'delivery'])
          .map((name) => [name, fc.jsonValue({ maxDepth: 4 })]),
      ),
    },
    { requiredKeys: [] },
  )
  .map((event): Record<string, unknown> => event)

// checks 112
describe.each(vendors)('whatever comes to the hook of %s', (vendor) => {
  it('is taken when it is signed', async () => {
    const isTaken = async (event: Record<string, unknown>) => {
      expect(await outcome(door.tell(vendor, callOf[vendor]({ event })))).toBe('200 ok')
    }
    await fc.assert(fc.asyncProperty(anyEvent, isTaken), runs)
    const anyJson = fc.jsonValue().map((value) => value as Record<string, unknown>)
    await fc.assert(fc.asyncProperty(anyJson, isTaken), runs)
  })

  it('is refused when it is not', async () => {
    const body = fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.constant(callOf[vendor]({ event: {} }).body))
    const names = ['svix-id', 'svix-timestamp', 'svix-signature', 'Authorization', 'Content-Type', 'Content-Encoding']
    const value = fc.stringMatching(/^[ -~]{0,40}$/)
    const headers = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 4 })
    const isRefused = async (text: string, more: Record<string, string>) => {
      // The one body that carries its own signature.
      const spoilt = text.replace(/("[Ss]ignature":)"[^"]*"/g, '$1"x"')
      expect(await outcome(door.tell(vendor, { body: spoilt, headers: more }))).toBe('401 signature_invalid')
    }
    await fc.assert(fc.asyncProperty(body, headers, isRefused), runs)
  })
})
