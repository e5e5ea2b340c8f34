/*
 * What we use of otpauth, with the one hash that authenticator apps speak: `await import` of the library itself would
 * bring all of it along.
 */
export { Secret, TOTP } from 'otpauth/bare'

/** Of the platform, asked for at need: an import would load all of node:crypto before the first request. */
export const hmacSha1 = (_algorithm: string, key: Uint8Array, message: Uint8Array): Uint8Array =>
  process.getBuiltinModule('node:crypto').createHmac('sha1', key).update(message).digest()
