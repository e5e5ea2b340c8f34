import { type KeyUse, keyUses } from '../src/lib/keyring.ts'

/** A fresh key ring: one random key for each use, as the JWKS that the KEYRING setting holds. */
export async function createKeyring(): Promise<{ keys: object[] }> {
  const keys = await Promise.all(keyUses.map((use) => (use === 'identity' ? signingKey() : symmetricKey(use))))
  return { keys }
}

function symmetricKey(use: KeyUse) {
  const k = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
  return { kty: 'oct', kid: newKid(use), use, k }
}

async function signingKey() {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const { kty, crv, x, y, d } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { kty, crv, x, y, d, kid: newKid('identity'), use: 'identity' }
}

/** A key of the OpenID provider, as the JWKS that the OIDC_KEYS setting holds. */
export async function createOidcKeys(): Promise<{ keys: object[] }> {
  const size = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', ...size }
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const { kty, n, e, d, p, q, dp, dq, qi } = await crypto.subtle.exportKey('jwk', pair.privateKey)
  return { keys: [{ kty, n, e, d, p, q, dp, dq, qi, kid: newKid('oidc') }] }
}

const newKid = (use: KeyUse | 'oidc') =>
  `${use}-${new Date().toISOString().slice(0, 10)}-${crypto.randomUUID().slice(0, 8)}`
