import { isCommonPassword } from './common-passwords.ts'
import { isPredictable, isWalk, squeeze, stem } from './predictable.ts'

export type PasswordProblem = 'too_short' | 'too_long' | 'too_common' | 'context_word' | 'malformed'

export interface PasswordRules {
  minLength: number
  /** What a password of this person must not be made of (`passwordContext`); the first 254 characters of each count. */
  context: string[]
}

/** Code points. */
export const maxLength = 128

/** UTF-16 units: whatever is longer has more than `maxLength` code points in NFKC, which makes one of at most six units. */
export const maxTypedLength = 6 * maxLength

/**
 * Null: the password can be used. Lengths are code points after NFKC; nothing is trimmed, and no kind of character is
 * asked for (NIST SP 800-63B section 3.1.1.2).
 */
export function checkPassword(password: string, { minLength, context }: PasswordRules): PasswordProblem | null {
  // First, because normalising takes more than linear time.
  if (password.length > maxTypedLength) return 'too_long'
  if (password.includes('\0') || !password.isWellFormed()) return 'malformed'
  const normalized = password.normalize('NFKC')
  const length = Array.from(normalized).length
  if (length < minLength) return 'too_short'
  if (length > maxLength) return 'too_long'
  if (isWalk(normalized) || isMadeOf(normalized, [])) return 'too_common'
  return isMadeOf(normalized, context.flatMap(wordsOf)) ? 'context_word' : null
}

/** The app, and on register and change also the address (`email` is normalised) and the name. */
export function passwordContext(appName: string, email?: string | null, username?: string | null): string[] {
  return [appName, ...(email ?? '').split('@'), username ?? '']
}

function isMadeOf(password: string, words: string[]): boolean {
  const squeezed = squeeze(password)
  // Where signs outnumber letters and digits, the signs are the password; the same sign in a row counts once.
  if (squeezed.length * 2 < password.replace(/([^\p{L}\p{N}])\1+/gu, '$1').length) return false
  const isKnown = (word: string) => isCommonPassword(word) || words.includes(word)
  return isPredictable(squeezed, isKnown, words)
}

/** `ada.lovelace85` gives itself and its parts, with and without the digits; no words so short that they stand in others. */
function wordsOf(text: string): string[] {
  const start = text.slice(0, 254)
  const words = [start, ...start.split(/[^\p{L}\p{N}]+/u)].map(squeeze)
  return words.flatMap((word) => [word, stem(word)]).filter((word) => word.length >= 3)
}
