import { HOTP, Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { keyUri, newSecret, stepOf } from '../../../src/features/second-factor/totp.ts'

const ascii = Secret.fromUTF8('12345678901234567890')

describe('RFC 4226 appendix D', () => {
  it.each(
    ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'].map(
      (code, counter) => [counter, code] as const,
    ),
  )('counter %i: %s', (counter, code) => {
    expect(new HOTP({ secret: ascii }).generate({ counter })).toBe(code)
  })
})

/** With eight digits, as printed; ours are the last six of them. */
const times = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const

describe('RFC 6238 appendix B, SHA-1', () => {
  it.each(times)('%i: %s', async (seconds, code) => {
    expect(new TOTP({ secret: ascii, digits: 8 }).generate({ timestamp: seconds * 1000 })).toBe(code)
    expect(await stepOf(ascii.base32, code.slice(2), seconds)).toBe(Math.floor(seconds / 30))
  })

  it('is known by its step, also a step before and after its time, and no further', async () => {
    const [[seconds, code]] = times
    const step = Math.floor(seconds / 30)
    for (const [later, expected] of [
      [-60, null],
      [-30, step],
      [30, step],
      [60, null],
    ] as const)
      expect(await stepOf(ascii.base32, code.slice(2), seconds + later)).toBe(expected)
  })
})

describe('a key', () => {
  it('is 160 random bits in base32, and says what apps want to know', async () => {
    const secret = await newSecret()
    expect(Secret.fromBase32(secret).bytes).toHaveLength(20)
    expect(secret).not.toBe(await newSecret())
    const uri = new URL(await keyUri(secret, { issuer: 'A & B', label: 'a+b@example.org' }))
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret, issuer: 'A & B', digits: '6', period: '30' })
  })
})
