import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseKeyring } from '#src/lib/keyring.ts'
import { createPasswords } from '#src/lib/passwords.ts'

const password = 'Zwölf Boxkämpfer'
const pepper1 = { kid: 'pepper-1', use: 'pepper', kty: 'oct', k: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8' }
const pepper2 = { ...pepper1, kid: 'pepper-2', k: 'Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA' }
const keyringOf = (...keys: object[]) => parseKeyring(JSON.stringify({ keys })).keyring
const passwords = createPasswords(keyringOf(pepper1), 1000)

/** Made with another implementation of HMAC and PBKDF2, from the construction that pbkdf2.ts describes. */
const foreignSalt = 'EBESExQVFhcYGRobHB0eHw'
const foreign = `$pbkdf2-sha256-chain$i=2500,c=1000,p=pepper-1$${foreignSalt}$C3fSVn2y1C9bNBemSv5G_1Ht6YzqEg0aewdI8q4Y-u4`

/** The iterations of each PBKDF2 call that `action` makes. */
async function callsOf(action: () => Promise<unknown>): Promise<number[]> {
  const deriveBits = vi.spyOn(crypto.subtle, 'deriveBits')
  await action()
  const calls = deriveBits.mock.calls.map(([algorithm]) => (algorithm as { iterations: number }).iterations)
  deriveBits.mockRestore()
  return calls
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('hash', () => {
  // checks 148
  it('spends 600,000 iterations in calls that production takes', async () => {
    const calls = await callsOf(() => createPasswords(keyringOf(pepper1), 600_000).hash(password))
    expect(calls).toEqual([100_000, 100_000, 100_000, 100_000, 100_000, 100_000])
  })

  it('ends with a shorter call when the iterations do not divide', async () => {
    const calls = await callsOf(() => createPasswords(keyringOf(pepper1), 250_000).hash(password))
    expect(calls).toEqual([100_000, 100_000, 50_000])
  })

  it('says in the text how it was made', async () => {
    expect(await passwords.hash(password)).toMatch(
      /^\$pbkdf2-sha256-chain\$i=1000,c=100000,p=pepper-1\$[\w-]{22}\$[\w-]{43}$/,
    )
  })

  it('gives two hashes of the same password nothing in common', async () => {
    const [first, second] = [await passwords.hash(password), await passwords.hash(password)].map((text) =>
      text.split('$'),
    )
    expect(first?.[3]).not.toBe(second?.[3])
    expect(first?.[4]).not.toBe(second?.[4])
  })
})

describe('verify', () => {
  it('accepts the password and no other', async () => {
    const stored = await passwords.hash(password)
    expect(await passwords.verify(password, stored)).toEqual({ valid: true, outdated: false })
    for (const wrong of ['', ` ${password}`, `${password} `, password.toLowerCase(), `${password}\0`])
      expect(await passwords.verify(wrong, stored)).toEqual({ valid: false, outdated: false })
  })

  it('accepts a hash that another implementation of the construction made', async () => {
    expect(await passwords.verify(password, foreign)).toEqual({ valid: true, outdated: true })
  })

  it.each([
    ['composed and decomposed letters', 'Zwölf Boxkämpfer'.normalize('NFC'), 'Zwölf Boxkämpfer'.normalize('NFD')],
    ['fullwidth and plain letters', 'ｇａｔｅ ０１２３', 'gate 0123'],
  ])('takes %s for the same password', async (_, typed, typedElsewhere) => {
    expect(typed).not.toBe(typedElsewhere)
    expect((await passwords.verify(typedElsewhere, await passwords.hash(typed))).valid).toBe(true)
  })

  it('tells apart long passwords that differ at their end', async () => {
    const stored = await passwords.hash(`${'é'.repeat(127)}a`)
    expect((await passwords.verify(`${'é'.repeat(127)}b`, stored)).valid).toBe(false)
  })
})

describe('the cost of verify', () => {
  const strong = createPasswords(keyringOf(pepper1), 600_000)
  const sixCalls = Array(6).fill(100_000)

  it('is the same calls for a right and a wrong password, an unknown account and an unreadable hash', async () => {
    const stored = await strong.hash(password)
    expect(await callsOf(() => strong.verify(password, stored))).toEqual(sixCalls)
    expect(await callsOf(() => strong.verify('wrong', stored))).toEqual(sixCalls)
    expect(await callsOf(() => strong.verify(password, null))).toEqual(sixCalls)
    expect(await callsOf(() => strong.verify(password, '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA'))).toEqual(
      sixCalls,
    )
  })

  it('includes the pepper also for an unknown account', async () => {
    const sign = vi.spyOn(crypto.subtle, 'sign')
    await passwords.verify(password, null)
    expect(sign).toHaveBeenCalledTimes(1)
  })

  it('is topped up for a hash of fewer iterations', async () => {
    const weak = await createPasswords(keyringOf(pepper1), 100_000).hash(password)
    expect(await callsOf(() => strong.verify(password, weak))).toEqual(sixCalls)
    expect(await callsOf(() => strong.verify('wrong', weak))).toEqual(sixCalls)
  })

  it('is that of the stored parameters, not of today, where those ask for more', async () => {
    expect(await callsOf(() => passwords.verify(password, foreign))).toEqual([1000, 1000, 500])
  })

  it('is the same when the pepper key is gone', async () => {
    const stored = await createPasswords(keyringOf(pepper2), 600_000).hash(password)
    expect(await callsOf(() => strong.verify(password, stored))).toEqual(sixCalls)
  })

  it('is one call of PBKDF2 for a password of any length', async () => {
    expect(await callsOf(() => passwords.verify('x'.repeat(10_000), null))).toEqual([1000])
  })
})

describe('outdated', () => {
  it('tells that the iterations have changed', async () => {
    const stored = await passwords.hash(password)
    const later = createPasswords(keyringOf(pepper1), 2000)
    expect(await later.verify(password, stored)).toEqual({ valid: true, outdated: true })
    expect(await later.verify(password, await later.hash(password))).toEqual({ valid: true, outdated: false })
  })

  it('tells that the length of a call has changed', async () => {
    expect(await createPasswords(keyringOf(pepper1), 2500).verify(password, foreign)).toEqual({
      valid: true,
      outdated: true,
    })
  })

  it('says nothing about the hash to somebody with a wrong password', async () => {
    expect(await createPasswords(keyringOf(pepper1), 2000).verify('wrong', foreign)).toEqual({
      valid: false,
      outdated: false,
    })
  })
})

describe('the pepper', () => {
  it('is the newest key, and a hash under an older one still verifies', async () => {
    const stored = await passwords.hash(password)
    const rotated = createPasswords(keyringOf(pepper2, pepper1), 1000)
    expect(await rotated.verify(password, stored)).toEqual({ valid: true, outdated: true })
    expect(await rotated.hash(password)).toContain(',p=pepper-2$')
  })

  it('refuses every password when its key has left the ring', async () => {
    const stored = await passwords.hash(password)
    const elsewhere = createPasswords(keyringOf(pepper2), 1000)
    expect(await elsewhere.verify(password, stored)).toEqual({ valid: false, outdated: false })
  })

  it('refuses the password when the key of the same kid is another one', async () => {
    const stored = await passwords.hash(password)
    const elsewhere = createPasswords(keyringOf({ ...pepper2, kid: 'pepper-1' }), 1000)
    expect((await elsewhere.verify(password, stored)).valid).toBe(false)
  })

  it('refuses a hash whose kid was changed to a missing key, also if it was made with the newest', async () => {
    const stored = (await passwords.hash(password)).replace('pepper-1', 'pepper-0')
    expect((await passwords.verify(password, stored)).valid).toBe(false)
  })
})

describe('a stored text that was tampered with', () => {
  it.each([
    ['is empty', () => ''],
    ['is only the prefix', () => '$pbkdf2-sha256-chain$'],
    ['lost its end', (text: string) => text.slice(0, -1)],
    ['has something after it', (text: string) => `${text}A`],
    ['has a line after it', (text: string) => `${text}\n`],
    ['has another hash', (text: string) => text.replace(/\$[^$]+$/, `$${'A'.repeat(43)}`)],
    ['has another salt', (text: string) => text.replace(foreignSalt, 'A'.repeat(22))],
    ['has other iterations', (text: string) => text.replace('i=2500', 'i=2499')],
    ['has no iterations', (text: string) => text.replace('i=2500', 'i=0')],
    ['has negative iterations', (text: string) => text.replace('i=2500', 'i=-1')],
    ['has an iteration count in another notation', (text: string) => text.replace('i=2500', 'i=2.5e3')],
    ['has other calls', (text: string) => text.replace('c=1000', 'c=2500')],
    ['has its salt missing', (text: string) => text.replace(foreignSalt, '')],
    ['has a name of another scheme', (text: string) => text.replace('chain', 'twice')],
    ['has a kid of another shape', (text: string) => text.replace('pepper-1', '../pepper-1')],
  ])('verifies nothing when it %s', async (_, tamper) => {
    expect(await passwords.verify(password, tamper(foreign))).toEqual({ valid: false, outdated: false })
  })

  it.each(['i=10000001,c=100000', 'i=99999999,c=100000', 'i=250000,c=100001', 'i=250000,c=999999', 'i=10000000,c=1'])(
    'does not make the Worker work through %s',
    async (parameters) => {
      const calls = await callsOf(() => passwords.verify(password, foreign.replace('i=2500,c=1000', parameters)))
      expect(calls).toEqual([1000])
    },
  )
})
