import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'

/*
 * What we use of otpauth, with the one hash that authenticator apps speak: `await import` of the library itself would
 * bring all of it along.
 */
export { Secret, TOTP } from 'otpauth/bare'

export const hmacSha1 = (_algorithm: string, key: Uint8Array, message: Uint8Array): Uint8Array =>
  hmac(sha1, key, message)
