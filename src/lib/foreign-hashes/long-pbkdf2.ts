/**
 * PBKDF2-HMAC-SHA-256 (RFC 8018 section 5.2) of 32 bytes, written out over the platform's HMAC: for counts that
 * production refuses in a call. A chain of shorter calls would be another function.
 */
export async function longPbkdf2(
  secret: BufferSource,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const sum = new Uint32Array(8)
  // The salt, and the number of the block: there is one.
  let message: BufferSource = Uint8Array.of(...salt, 0, 0, 0, 1)
  for (let i = 0; i < iterations; i++) {
    message = await crypto.subtle.sign('HMAC', key, message)
    const words = new Uint32Array(message)
    for (let at = 0; at < 8; at++) sum[at] = (sum[at] as number) ^ (words[at] as number)
  }
  return new Uint8Array(sum.buffer)
}
