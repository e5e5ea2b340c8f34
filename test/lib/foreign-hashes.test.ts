import { describe, expect, it, vi } from 'vitest'
import { longPbkdf2 } from '#src/lib/foreign-hashes/long-pbkdf2.ts'
import { readForeignHash } from '#src/lib/foreign-hashes.ts'
import { parseKeyring } from '#src/lib/keyring.ts'
import { createPasswords } from '#src/lib/passwords.ts'
import { derive } from '#src/lib/pbkdf2.ts'
import { plain, umlauts, vectors } from '../support/foreign-hashes.ts'

const pepper = { kid: 'pepper-1', use: 'pepper', kty: 'oct', k: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8' }
const { keyring } = parseKeyring(JSON.stringify({ keys: [pepper] }))
const passwords = createPasswords(keyring, 1000)
const zeros = '0'.repeat(64)
// What these add to the others is time: bench/import.ts logs in with each of them.
const quick = vectors.filter(([system]) => !/1,000,000|cost 1\d/.test(system))
const isSlow = (system: string) => /100,001/.test(system)

async function matches(stored: string, password: string): Promise<boolean> {
  const hash = readForeignHash(stored)
  if (!hash) throw new Error('not read')
  return hash.matches(password)
}

describe('a hash that another system made', () => {
  it.each(quick)('by %s accepts its password and no other', async (system, password, stored) => {
    expect(await matches(stored, password)).toBe(true)
    if (isSlow(system)) return
    for (const wrong of [`${password.slice(0, -1)}!`, password.toUpperCase(), '1'])
      expect(await matches(stored, wrong)).toBe(false)
  })

  it.each(quick.filter(([system]) => !isSlow(system) && !system.includes('72 bytes')))(
    'by %s is outdated, so that the first log-in replaces it',
    async (_, password, stored) => {
      expect(await passwords.verify(password, stored)).toEqual({ valid: true, outdated: true })
      expect(await passwords.verify(`${password}?`.slice(1), stored)).toEqual({ valid: false, outdated: false })
    },
  )
})

describe('bcrypt', () => {
  const hash = 'dLKSu309EG93lqgnrdughvBpem6EA.'
  it('is the same under the names that its implementations have for it', async () => {
    const [, , stored] = vectors.find(([system]) => system === 'bcrypt 2b, cost 5') ?? ['', '', hash]
    for (const name of ['$2a$', '$2b$', '$2y$']) expect(await matches(stored.replace('$2b$', name), plain)).toBe(true)
    expect(readForeignHash(stored.replace('$2b$', '$2x$'))).toBeUndefined()
  })

  it('counts 72 bytes of a password, as everywhere', async () => {
    const [, long, stored] = vectors.find(([system]) => system === 'bcrypt 2b, 72 bytes') ?? ['', '', '']
    expect(await matches(stored, `${long}more`)).toBe(true)
    expect(await matches(stored, long.slice(0, 71))).toBe(false)
  })

  it.each([
    ['x'.repeat(71), true],
    ['x'.repeat(72), false],
    [`${'x'.repeat(70)}ü`, false],
    ['ü'.repeat(36), false],
    ['x'.repeat(90), false],
  ])('has seen %j whole: %s', (password, whole) => {
    const [, , stored] = vectors.find(([system]) => system === 'bcrypt 2b, 72 bytes') ?? ['', '', '']
    expect(readForeignHash(stored)?.sees(password)).toBe(whole)
  })

  it('of 72 bytes stays, because the owner may have more of them', async () => {
    const [, long, stored] = vectors.find(([system]) => system === 'bcrypt 2b, 72 bytes') ?? ['', '', '']
    expect(await passwords.verify(long, stored)).toEqual({ valid: true, outdated: false })
  })

  it('refuses a password with a zero, behind which nothing would count', async () => {
    const [, , stored] = vectors.find(([system]) => system === 'bcrypt 2b, cost 5') ?? ['', '', '']
    expect(await matches(stored, `${plain}\0more`)).toBe(false)
    expect(await matches(stored, `${plain}\0`)).toBe(false)
  })
})

describe('Better Auth', () => {
  it('takes composed and decomposed letters for the same', async () => {
    const [, , stored] = vectors.find(([system, password]) => system === 'Better Auth' && password === umlauts) ?? []
    expect(await matches(stored ?? '', umlauts.normalize('NFD'))).toBe(true)
  })
})

describe('PBKDF2 of more iterations than production takes in a call', () => {
  it.each([1, 2, 3, 999, 1000])('is the same function as one call, of %d iterations', async (iterations) => {
    for (const length of [0, 1, 63, 64]) {
      const [secret, salt] = [length, 64 - length].map((size) => crypto.getRandomValues(new Uint8Array(size)))
      const first = await derive(secret!, salt!, 1)
      expect(longPbkdf2(secret!, first, iterations)).toEqual(await derive(secret!, salt!, iterations))
    }
  })

  it('never asks for a call that production would refuse', async () => {
    const deriveBits = vi.spyOn(crypto.subtle, 'deriveBits')
    for (const iterations of [100_000, 100_001]) await matches(`pbkdf2:sha256:${iterations}$salt$${zeros}`, plain)
    expect(deriveBits.mock.calls.map(([algorithm]) => algorithm)).toMatchObject([
      { iterations: 100_000 },
      { iterations: 1 },
    ])
    deriveBits.mockRestore()
  })
})

describe('the cost of a foreign hash', () => {
  async function iterationsOf(action: () => Promise<unknown>): Promise<number> {
    const deriveBits = vi.spyOn(crypto.subtle, 'deriveBits')
    await action()
    const calls = deriveBits.mock.calls.map(([algorithm]) => (algorithm as { iterations: number }).iterations)
    deriveBits.mockRestore()
    return calls.reduce((sum, iterations) => sum + iterations, 0)
  }
  const strong = createPasswords(keyring, 600_000)

  it('is topped up to that of our own, for a right and a wrong password', async () => {
    const stored = `pbkdf2:sha256:50000$salt$${zeros}`
    expect(await iterationsOf(() => strong.verify(plain, stored))).toBe(600_000)
    const [, , quick] = vectors.find(([system]) => system === 'bcrypt 2b, cost 5') ?? ['', '', '']
    expect(await iterationsOf(() => strong.verify(plain, quick))).toBe(600_000 - 750 * 32)
    expect(await iterationsOf(() => strong.verify('wrong', quick))).toBe(600_000 - 750 * 32)
  })

  it('is not topped up where it is more already', async () => {
    const stored = `pbkdf2:sha256:100001$salt$${zeros}`
    expect(await iterationsOf(() => strong.verify(plain, stored))).toBe(1)
  })
})

describe('a text that is no hash we can verify', () => {
  const hex = (length: number) => 'ab'.repeat(length / 2)
  const bcryptTail = `${'a'.repeat(21)}e${'b'.repeat(31)}`
  it.each([
    '',
    'secret',
    '!unusable',
    hex(32),
    '{SSHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=',
    '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA',
    '$1$salt$qJH7.N4xYta3aEG/dfqo/0',
    '$6$salt$abc',
    `pbkdf2:sha1:1000$salt$${hex(40)}`,
    `pbkdf2:sha256$salt$${hex(64)}`,
    `pbkdf2:sha256:0$salt$${hex(64)}`,
    `pbkdf2:sha256:2000001$salt$${hex(64)}`,
    `pbkdf2:sha256:99999999$salt$${hex(64)}`,
    `pbkdf2:sha256:1e5$salt$${hex(64)}`,
    `pbkdf2:sha256:1000$$${hex(64)}`,
    `pbkdf2:sha256:1000$salt$${hex(62)}`,
    `pbkdf2:sha256:1000$salt$${hex(64)}\n`,
    `pbkdf2_sha256$1000$salt$${hex(44)}`,
    `scrypt:32768:8:0$salt$${hex(128)}`,
    `scrypt:0:8:1$salt$${hex(128)}`,
    `scrypt:1:8:1$salt$${hex(128)}`,
    `scrypt:30000:8:1$salt$${hex(128)}`,
    `scrypt:65536:16:1$salt$${hex(128)}`,
    `scrypt:16384:8:9$salt$${hex(128)}`,
    `${hex(32)}:${hex(126)}`,
    `${hex(30)}:${hex(128)}`,
    `$2b$03$${bcryptTail}`,
    `$2b$15$${bcryptTail}`,
    `$2b$31$${bcryptTail}`,
    `$2b$10$${bcryptTail}x`,
    `$2b$10$${bcryptTail.slice(1)}`,
  ])('is not read: %j', (text) => {
    expect(readForeignHash(text)).toBeUndefined()
  })
})
