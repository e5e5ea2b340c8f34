import { decode, encode } from '../../lib/base64url.ts'
import type { CoseKey } from './authenticator-data.ts'

/** The algorithms that a passkey may have, by COSE's numbers, the one liked best first. RS256: TPMs under Windows Hello. */
export const algorithms = [-8, -7, -257] as const
export type Algorithm = (typeof algorithms)[number]

export interface PublicKey {
  alg: Algorithm
  /** base64url. */
  spki: string
}

const methods = {
  [-8]: { name: 'Ed25519' },
  [-7]: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  [-257]: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
} as const

/** Brings a key into the form that is kept; null when it is none of a kind that we take (RFC 9053, RFC 8230). */
export async function publicKeyOf(cose: CoseKey): Promise<PublicKey | null> {
  const alg = algorithms.find((known) => known === cose.get(3))
  const jwk = alg && jwkOf(alg, cose)
  if (!alg || !jwk) return null
  try {
    const key = await crypto.subtle.importKey('jwk', jwk, methods[alg], true, ['verify'])
    const spki = await crypto.subtle.exportKey('spki', key)
    return spki instanceof ArrayBuffer ? { alg, spki: encode(new Uint8Array(spki)) } : null
  } catch {
    return null
  }
}

function jwkOf(alg: Algorithm, cose: CoseKey): JsonWebKey | null {
  const [type, first, second, third] = [1, -1, -2, -3].map((label) => cose.get(label))
  if (alg === -8)
    return type === 1 && first === 6 && isOf(second, 32) ? { kty: 'OKP', crv: 'Ed25519', x: encode(second) } : null
  if (alg === -7)
    return type === 2 && first === 1 && isOf(second, 32) && isOf(third, 32)
      ? { kty: 'EC', crv: 'P-256', x: encode(second), y: encode(third) }
      : null
  // Shorter keys are broken, longer ones would cost more than a log-in may.
  return type === 3 && isOf(first, 256, 512) && isOf(second, 1, 4)
    ? { kty: 'RSA', n: encode(first), e: encode(second) }
    : null
}

const isOf = (value: unknown, least: number, most = least): value is Uint8Array =>
  value instanceof Uint8Array && value.length >= least && value.length <= most

/** Whether a signature over this data is of this key. */
export async function isSignedBy({ alg, spki }: PublicKey, signature: Uint8Array, data: Uint8Array): Promise<boolean> {
  const key = await crypto.subtle.importKey('spki', decode(spki), methods[alg], false, ['verify'])
  const raw = alg === -7 ? rawSignature(signature) : signature
  if (raw === null) return false
  // Of another length than the key's, WebCrypto calls some signatures an error.
  return crypto.subtle.verify(methods[alg], key, raw, data).catch(() => false)
}

/**
 * An ECDSA signature as WebCrypto takes it: r and s of 32 bytes, out of the DER that authenticators write (WebAuthn L3
 * section 6.5.5). Only the one canonical form is read (X.690 sections 8.3 and 10.1).
 */
function rawSignature(der: Uint8Array): Uint8Array | null {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return null
  const r = readInteger(der, 2)
  const s = r && readInteger(der, r.end)
  if (!r || !s || s.end !== der.length) return null
  const raw = new Uint8Array(64)
  raw.set(r.value, 32 - r.value.length)
  raw.set(s.value, 64 - s.value.length)
  return raw
}

function readInteger(der: Uint8Array, at: number): { value: Uint8Array; end: number } | null {
  const [tag, length = 0, first = 0, second = 0] = der.slice(at, at + 4)
  const end = at + 2 + length
  if (tag !== 0x02 || length < 1 || end > der.length) return null
  const isNegative = first >= 0x80
  const isPadded = first === 0 && length > 1
  if (isNegative || (isPadded && second < 0x80)) return null
  const value = der.slice(isPadded ? at + 3 : at + 2, end)
  return value.length <= 32 ? { value, end } : null
}
