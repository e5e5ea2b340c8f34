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

const newKid = (use: KeyUse) => `${use}-${new Date().toISOString().slice(0, 10)}-${crypto.randomUUID().slice(0, 8)}`
