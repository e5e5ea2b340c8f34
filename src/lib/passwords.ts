import type { Keyring } from './keyring.ts'
import { chainPrefix, deriveChain, formatChain, maxPerCall, parseChain, type Recipe } from './pbkdf2.ts'

export interface Passwords {
  /** New hash with today's parameters, as text that says how it was made. */
  hash(password: string): Promise<string>
  /**
   * Compares in constant time. `stored` null (no account, or no password set): a dummy of equal cost, answers valid
   * false. outdated: valid, but parameters or pepper key are not today's: rehash. Never of a password that the stored
   * hash did not see whole: its owner's may end otherwise.
   */
  verify(password: string, stored: string | null): Promise<{ valid: boolean; outdated: boolean }>
}

/** A stored hash that could be read. */
interface StoredHash {
  /** What `matches` costs, in iterations of PBKDF2-SHA-256. */
  cost: number
  matches(password: string): Promise<boolean>
  /** Whether a new hash would be made the same way. */
  isMadeLike(recipe: Recipe): boolean
  /** Whether `matches` compares the whole of this password. */
  sees(password: string): boolean
}

/** `iterations`: what a new hash takes, and the least that `verify` takes for whatever it is given. */
export function createPasswords(keyring: Keyring, iterations: number): Passwords {
  const today = () => ({ iterations, perCall: maxPerCall, kid: keyring.signing('pepper').kid })
  return {
    async hash(password) {
      const salt = crypto.getRandomValues(new Uint8Array(16))
      return formatChain(today(), salt, await deriveChain(password, salt, today(), keyring))
    },
    async verify(password, stored) {
      const known = stored === null ? undefined : await read(stored, keyring)
      const valid = known !== undefined && (await known.matches(password))
      await work(password, iterations - (known?.cost ?? 0))
      return { valid, outdated: valid && !known.isMadeLike(today()) && known.sees(password) }
    },
  }

  /** Makes up what a cheaper hash, or none, leaves undone: the time tells nobody whether an account is there, or how old. */
  async function work(password: string, missing: number): Promise<void> {
    if (missing > 0) await deriveChain(password, new Uint8Array(16), { ...today(), iterations: missing }, keyring)
  }
}

/** New hashes are always chains; others came with an import, and what reads them is loaded when the first is met. */
async function read(stored: string, keyring: Keyring): Promise<StoredHash | undefined> {
  if (stored.startsWith(chainPrefix)) return readChain(stored, keyring)
  const { readForeignHash } = await import('./foreign-hashes.ts')
  return readForeignHash(stored)
}

function readChain(stored: string, keyring: Keyring): StoredHash | undefined {
  const chain = parseChain(stored)
  if (!chain) return undefined
  const { recipe, salt, hash } = chain
  return {
    cost: recipe.iterations,
    async matches(password) {
      const derived = await deriveChain(password, salt, recipe, keyring)
      // A pepper key that has left the ring has cost as much as one that is there.
      return crypto.subtle.timingSafeEqual(derived, hash) && keyring.find('pepper', recipe.kid) !== undefined
    },
    isMadeLike: (other) =>
      recipe.iterations === other.iterations && recipe.perCall === other.perCall && recipe.kid === other.kid,
    sees: () => true,
  }
}
