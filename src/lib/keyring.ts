import type { JWK } from 'jose'
import { once } from './once.ts'

/**
 * What a key is for. A key of one use never serves another.
 * link: mailed tokens and codes · access: access cookies · identity: ES256 access tokens for other services ·
 * session: device cookies and confirmation handles · refresh: refresh tokens · pepper: passwords ·
 * index: keyed hashes of addresses and IPs.
 */
const neededUses = ['link', 'access', 'identity', 'session', 'refresh', 'pepper', 'index'] as const

/**
 * Of features: a key ring without them goes on working, and what needs them is off.
 * seal: secrets that must be read again (AES-256-GCM) · ceremony: HS256 tokens of log-ins on their way.
 */
export const featureUses = ['seal', 'ceremony'] as const

export const keyUses = [...neededUses, ...featureUses] as const
export type KeyUse = (typeof keyUses)[number]

export interface Key {
  kid: string
  use: KeyUse
  jwk: JWK
  /** Imported once and kept: importing costs more than a signature. */
  crypto(): Promise<CryptoKey>
  /** The key as HMAC-SHA-256 by WebCrypto; not for `identity`. */
  hmac(): Promise<CryptoKey>
  /** The key as AES-256-GCM; of use `seal`. */
  aes(): Promise<CryptoKey>
  /** The public half of an `identity` key. */
  verifying(): Promise<CryptoKey>
}

/** The first key of a use signs, all of them verify: adding a key in front breaks nothing. */
export interface Keyring {
  signing(use: KeyUse): Key
  all(use: KeyUse): Key[]
  find(use: KeyUse, kid: string): Key | undefined
}

/** Reads the KEYRING setting, a JWKS whose keys carry `kid` and our `use`. Answers every problem at once. */
export function parseKeyring(text: string): { keyring: Keyring; problems: string[] } {
  const jwks = readJwks(text)
  if (!jwks) return { keyring: createKeyring([]), problems: ['KEYRING is not a JWKS: {"keys":[…]}'] }
  const problems = jwks.flatMap(problemsOf)
  const keys = jwks.map(toKey)
  for (const use of neededUses)
    if (!keys.some((key) => key.use === use)) problems.push(`KEYRING has no key of use "${use}"`)
  return { keyring: createKeyring(keys), problems }
}

function createKeyring(keys: Key[]): Keyring {
  const all = (use: KeyUse) => keys.filter((key) => key.use === use)
  return {
    all,
    find: (use, kid) => keys.find((key) => key.use === use && key.kid === kid),
    signing(use) {
      const [first] = all(use)
      if (!first) throw new Error(`no key of use ${use}`)
      return first
    },
  }
}

function readJwks(text: string): JWK[] | undefined {
  try {
    const keys: unknown = JSON.parse(text).keys
    return Array.isArray(keys) ? keys : undefined
  } catch {
    return undefined
  }
}

function problemsOf(jwk: JWK, position: number): string[] {
  const name = `KEYRING key ${position + 1}`
  if (typeof jwk?.kid !== 'string' || !/^[\w-]{1,32}$/.test(jwk.kid))
    return [`${name} has no kid of letters and digits`]
  if (!keyUses.some((use) => use === jwk.use)) return [`${name} (${jwk.kid}) has no use of ${keyUses.join(', ')}`]
  if (jwk.use === 'identity') return isSigningKey(jwk) ? [] : [`${name} (${jwk.kid}) is not a private P-256 key`]
  // RFC 7518 section 3.2: an HS256 key has at least 256 bits; 43 base64url characters are 32 bytes.
  if (jwk.kty !== 'oct' || !/^[\w-]{43,}$/.test(jwk.k ?? ''))
    return [`${name} (${jwk.kid}) is not 32 random bytes or more`]
  return jwk.use === 'seal' && jwk.k?.length !== 43 ? [`${name} (${jwk.kid}) is not exactly 32 random bytes`] : []
}

const isSigningKey = (jwk: JWK) => jwk.kty === 'EC' && jwk.crv === 'P-256' && Boolean(jwk.x && jwk.y && jwk.d)

function toKey(jwk: JWK): Key {
  const use = jwk?.use as KeyUse
  const hmac = once(() => importKey({ kty: 'oct', k: jwk.k ?? '' }, hs256, ['sign', 'verify']))
  return {
    kid: String(jwk?.kid),
    use,
    jwk,
    hmac,
    aes: once(() =>
      crypto.subtle.importKey('jwk', { kty: 'oct', k: jwk.k ?? '' }, 'AES-GCM', false, ['encrypt', 'decrypt']),
    ),
    crypto: use === 'identity' ? once(() => importKey(privateHalf(jwk), p256, ['sign'])) : hmac,
    verifying: once(() => importKey(publicHalf(jwk), p256, ['verify'])),
  }
}

const hs256 = { name: 'HMAC', hash: 'SHA-256' }
const p256 = { name: 'ECDSA', namedCurve: 'P-256' }

const importKey = (jwk: JsonWebKey, algorithm: typeof hs256 | typeof p256, uses: ('sign' | 'verify')[]) =>
  crypto.subtle.importKey('jwk', jwk, algorithm, false, uses)

const publicHalf = ({ kty = '', crv = '', x = '', y = '' }: JWK) => ({ kty, crv, x, y })
const privateHalf = (jwk: JWK) => ({ ...publicHalf(jwk), d: jwk.d ?? '' })
