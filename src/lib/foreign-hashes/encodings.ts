export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** bcrypt's base64 has the digits of the usual one in another order, and no padding. */
export const toBcryptBase64 = (bytes: Uint8Array): string =>
  recode(toBase64(bytes).replaceAll('=', ''), usualDigits, bcryptDigits)

export const fromBcryptBase64 = (text: string): Uint8Array =>
  Uint8Array.from(atob(recode(text, bcryptDigits, usualDigits)), (byte) => byte.charCodeAt(0))

const shared = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const usualDigits = `${shared}+/`
const bcryptDigits = `./${shared}`

const recode = (text: string, from: string, to: string) => text.replace(/./g, (digit) => to.charAt(from.indexOf(digit)))
