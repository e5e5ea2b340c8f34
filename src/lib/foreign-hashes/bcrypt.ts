import { hashSync } from 'bcryptjs'

/** The last 31 characters of a bcrypt hash, which follow its salt. `settings`: the 29 before, salt included. */
export function bcrypt(password: string, settings: string): string {
  // A zero ends the C string that bcrypt takes: what stands behind it would not count.
  return password.includes('\0') ? '' : hashSync(password, settings).slice(-31)
}

/**
 * Whether bcrypt, which takes 72 bytes, has seen where a password ends: of 72 bytes and more the owner's own may have
 * another tail, or more of one.
 */
export const seesWhole = (password: string): boolean => new TextEncoder().encode(password).length < 72
