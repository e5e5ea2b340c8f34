import { encode } from './base64url.ts'
import type { Keyring } from './keyring.ts'

/** A secret of 256 random bits, for a cookie or an answer; what is kept of it is `sha256`. */
export const newSecret = (): string => encode(crypto.getRandomValues(new Uint8Array(32)))

export const sha256 = async (text: string): Promise<string> => encode(await sha256Bytes(text))

export async function sha256Bytes(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(text)))
}

/** Keyed hash of an address or IP under the newest index key: a name for a counter that tells nothing by itself. */
export async function indexHash(keyring: Keyring, text: string): Promise<string> {
  return encode(await hmac(await keyring.signing('index').hmac(), text))
}

/** The same under every index key, newest first: what was kept before a key was added is found too. */
export function indexHashes(keyring: Keyring, text: string): Promise<string[]> {
  return Promise.all(keyring.all('index').map(async (key) => encode(await hmac(await key.hmac(), text))))
}

/** A secret that is no key of the key ring, such as a mail API's, as a key of HMAC-SHA-256. */
export function hmacKey(secret: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
}

export async function hmac(key: CryptoKey, text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytesOf(text)))
}

/** What WebCrypto takes: Node's types and those of Workers disagree on how to write it. */
type Bytes = ReturnType<typeof bytesOf>

/** Compares two texts without telling by its time where they differ. */
export async function equalSecrets(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all([a, b].map((text) => crypto.subtle.digest('SHA-256', bytesOf(text))))
  // Digests are compared: workerd's timingSafeEqual throws on unequal lengths.
  return left !== undefined && right !== undefined && crypto.subtle.timingSafeEqual(left, right)
}

export const bytesOf = (text: string) => new TextEncoder().encode(text)

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
