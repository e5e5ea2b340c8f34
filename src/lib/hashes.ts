import { encode } from './base64url.ts'
import type { Keyring } from './keyring.ts'

/** A secret of 256 random bits, for a cookie or an answer; what is kept of it is `sha256`. */
export const newSecret = (): string => encode(crypto.getRandomValues(new Uint8Array(32)))

export async function sha256(text: string): Promise<string> {
  return encode(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text))))
}

/** Keyed hash of an address or IP under the newest index key: a name for a counter that tells nothing by itself. */
export async function indexHash(keyring: Keyring, text: string): Promise<string> {
  return encode(await hmac(await keyring.signing('index').hmac(), text))
}

export async function hmac(key: CryptoKey, text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(text)))
}

/** Compares two texts without telling by its time where they differ. */
export async function equalSecrets(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([a, b].map((text) => crypto.subtle.digest('SHA-256', bytesOf(text))))
  // Digests are compared: workerd's timingSafeEqual throws on unequal lengths.
  return left !== undefined && right !== undefined && crypto.subtle.timingSafeEqual(left, right)
}

const bytesOf = (text: string) => new TextEncoder().encode(text)
