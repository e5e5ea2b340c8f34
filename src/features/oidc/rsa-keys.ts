import type { JWK } from 'jose'
import { once } from '../../lib/once.ts'

/** A key that signs ID tokens by RS256, which every client reads (OpenID Connect Core 15.1). */
export interface RsaKey {
  kid: string
  publicJwk: JWK
  signing(): Promise<CryptoKey>
  verifying(): Promise<CryptoKey>
}

/** A variable of a Worker holds 5 KB: two keys of 2048 bits, with room. */
const longest = 4500

/** Reads OIDC_KEYS, a JWKS of private RSA keys. The first signs, all are published and verify. */
export function parseRsaKeys(text: string): { keys: RsaKey[]; problems: string[] } {
  if (text === '') return { keys: [], problems: [] }
  if (text.length > longest)
    return { keys: [], problems: ['OIDC_KEYS is longer than 4.5 KB, and a variable holds 5: drop an old key'] }
  const jwks = readJwks(text)
  if (!jwks) return { keys: [], problems: ['OIDC_KEYS is not a JWKS: {"keys":[…]}'] }
  const problems = jwks.flatMap(problemsOf)
  return { keys: problems.length > 0 ? [] : jwks.map(toKey), problems }
}

function readJwks(text: string): JWK[] | undefined {
  try {
    const { keys }: { keys?: unknown } = JSON.parse(text)
    return Array.isArray(keys) && keys.length > 0 ? keys : undefined
  } catch {
    return undefined
  }
}

function problemsOf(jwk: JWK, position: number): string[] {
  const name = `OIDC_KEYS key ${position + 1}`
  if (typeof jwk?.kid !== 'string' || !/^[\w-]{1,32}$/.test(jwk.kid))
    return [`${name} has no kid of letters and digits`]
  return isPrivateRsa(jwk) ? [] : [`${name} (${jwk.kid}) is not a private RSA key of 2048 bits or more`]
}

// RFC 7518 section 3.3: 2048 bits or more; 342 base64url characters are 256 bytes.
const isPrivateRsa = ({ kty, n = '', ...parts }: JWK) =>
  kty === 'RSA' && n.length >= 342 && [parts.e, parts.d, parts.p, parts.q, parts.dp, parts.dq, parts.qi].every(Boolean)

const rs256 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }

function toKey({ kid = '', kty = '', n = '', e = '', d = '', p = '', q = '', dp = '', dq = '', qi = '' }: JWK): RsaKey {
  const open = { kty, n, e }
  return {
    kid,
    publicJwk: { ...open, kid, alg: 'RS256', use: 'sig' },
    signing: once(() => crypto.subtle.importKey('jwk', { ...open, d, p, q, dp, dq, qi }, rs256, false, ['sign'])),
    verifying: once(() => crypto.subtle.importKey('jwk', open, rs256, false, ['verify'])),
  }
}
