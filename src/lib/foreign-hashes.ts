import { bcrypt, seesWhole } from './foreign-hashes/bcrypt.ts'
import { toBase64, toHex } from './foreign-hashes/encodings.ts'
import { longPbkdf2 } from './foreign-hashes/long-pbkdf2.ts'
import { scrypt } from './foreign-hashes/scrypt.ts'
import { equalSecrets } from './hashes.ts'
import { derive, maxPerCall } from './pbkdf2.ts'

/** A hash that another system made. Only ever compared with: after the first log-in there is one of ours. */
export interface ForeignHash {
  /** What `matches` costs, in iterations of our own hash that take as long: measured in workerd. */
  cost: number
  matches(password: string): Promise<boolean>
  isMadeLike(): false
  /** Whether every part of the password was compared: what was not must not become a hash of ours. */
  sees(password: string): boolean
}

/** Reads a hash as its system stored it. Undefined: of a kind unknown here, or it asks for more than a request may spend. */
export function readForeignHash(stored: string): ForeignHash | undefined {
  for (const [pattern, read] of formats) {
    const [, ...parts] = pattern.exec(stored) ?? []
    const derivation = parts.length > 0 && read(...parts)
    if (derivation) return comparing(derivation)
  }
  return undefined
}

interface Derivation {
  cost: number
  expected: string
  derive(password: string): string | Promise<string>
  sees?(password: string): boolean
}

const comparing = ({ cost, expected, derive, sees = () => true }: Derivation): ForeignHash => ({
  cost,
  matches: async (password) => equalSecrets(await derive(password), expected),
  isMadeLike: () => false,
  sees,
})

const formats: [pattern: RegExp, read: (...parts: string[]) => Derivation | undefined][] = [
  // Werkzeug
  [/^pbkdf2:sha256:(\d{1,7})\$([^$]{1,64})\$([\da-f]{64})$/, (i = '', ...rest) => ofPbkdf2(Number(i), rest, toHex)],
  [
    /^scrypt:(\d{1,7}:\d{1,2}:\d{1,2})\$([^$]{1,64})\$([\da-f]{128})$/,
    (nrp = '', ...rest) => ofScrypt(nrp.split(':').map(Number), rest),
  ],
  // Django
  [
    /^pbkdf2_sha256\$(\d{1,7})\$([^$]{1,64})\$([A-Za-z\d+/]{43}=)$/,
    (i = '', ...rest) => ofPbkdf2(Number(i), rest, toBase64),
  ],
  // Devise, Rails, Laravel, Supabase
  [/^(\$2[aby]\$)(\d\d)(\$[./A-Za-z\d]{22})([./A-Za-z\d]{31})$/, (...parts) => ofBcrypt(parts)],
  // Better Auth, which writes down no parameters
  [/^([\da-f]{32}):([\da-f]{128})$/, (...rest) => ofScrypt([16384, 16, 1], rest, 'NFKC')],
]

function ofPbkdf2(
  iterations: number,
  [salt = '', expected = '']: string[],
  encode: typeof toHex,
): Derivation | undefined {
  if (iterations < 1 || iterations > 2_000_000) return undefined
  const isLong = iterations > maxPerCall
  return {
    // In JavaScript it takes 7 times as long as in a call.
    cost: isLong ? iterations * 7 : iterations,
    expected,
    async derive(password) {
      const secret = bytesOf(password)
      const derived = await derive(secret, bytesOf(salt), isLong ? 1 : iterations)
      return encode(isLong ? longPbkdf2(await keyOf(secret), derived, iterations) : derived)
    },
  }
}

/** HMAC hashes a key that is longer than a block (RFC 2104 section 2). */
const keyOf = async (secret: Bytes) =>
  secret.length > 64 ? new Uint8Array(await crypto.subtle.digest('SHA-256', secret)) : secret

function ofScrypt(
  [n = 0, r = 0, p = 0]: number[],
  [salt = '', expected = '']: string[],
  form?: 'NFKC',
): Derivation | undefined {
  // The platform refuses a product of more than 2 ** 20, and an isolate has 128 MiB, of which 64 may go here.
  const isPowerOfTwo = n > 1 && (n & (n - 1)) === 0
  if (!isPowerOfTwo || r * p < 1 || n * r * p > 2 ** 20 || n * r > 2 ** 19) return undefined
  return {
    cost: 2 * n * r * p,
    expected,
    derive: (password) => toHex(scrypt(form ? password.normalize(form) : password, salt, n, r, p)),
  }
}

function ofBcrypt([kind = '', rounds = '', salt = '', expected = '']: string[]): Derivation | undefined {
  const cost = Number(rounds)
  if (cost < 4 || cost > 14) return undefined
  return {
    cost: 750 * 2 ** cost,
    expected,
    derive: (password) => bcrypt(password, kind + rounds + salt),
    sees: seesWhole,
  }
}

type Bytes = Uint8Array<ArrayBuffer>

const bytesOf = (text: string) => new TextEncoder().encode(text) as Bytes
