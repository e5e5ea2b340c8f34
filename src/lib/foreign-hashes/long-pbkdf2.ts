import { createSha256 } from './sha256.ts'
import { bytesOf, type Words, word, wordsOf } from './words.ts'

/**
 * PBKDF2-HMAC-SHA-256 (RFC 8018 section 5.2) of 32 bytes, for counts that production refuses in a call. A chain of
 * shorter calls would be another function, and HMACs of WebCrypto take twice as long and leave 200 MB to the collector.
 * `first`: what one iteration gives, which holds the salt. `secret`: at most 64 bytes, or the SHA-256 of more.
 */
export function longPbkdf2(secret: Uint8Array, first: Uint8Array, iterations: number): Uint8Array {
  const { initial, compress } = createSha256()
  const keyed = (pad: number): Words => {
    const state = initial.slice()
    const key = wordsOf([...secret, ...new Uint8Array(64 - secret.length)], 16)
    compress(
      state,
      key.map((part) => part ^ pad),
    )
    return state
  }
  const [inner, outer] = [keyed(0x36363636), keyed(0x5c5c5c5c)]
  const sum = wordsOf([...first], 8)
  // A hash as a message: its 32 bytes, the bit that ends it, and the length in bits with the key's block before it.
  const message = new Int32Array(16)
  message.set(sum)
  message.set([1 << 31], 8)
  message.set([8 * (64 + 32)], 15)
  const state = new Int32Array(8)
  for (let i = 1; i < iterations; i++) {
    for (const key of [inner, outer]) {
      state.set(key)
      compress(state, message)
      message.set(state)
    }
    for (let at = 0; at < 8; at++) sum[at] = word(sum, at) ^ word(state, at)
  }
  return bytesOf(sum)
}
