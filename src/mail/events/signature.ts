import { bytesOf, hmacKey } from '../../lib/hashes.ts'

/** Whether this is the text's HMAC-SHA-256; WebCrypto compares without telling by its time where they differ. */
export async function isHmac(secret: Bytes, text: string, signature: Bytes): Promise<boolean> {
  // Of a secret that is not written as it should be nothing is left, which is no key.
  if (secret.length === 0) return false
  return crypto.subtle.verify('HMAC', await hmacKey(secret), signature, bytesOf(text))
}

export type Bytes = ReturnType<typeof bytesOf>

/** Whether a time in epoch seconds, as text, is within `window` seconds of now. */
export const isNear = (time: unknown, now: number, window: number): boolean => Math.abs(Number(time) - now) <= window

export const fromHex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
