import { decode, encode } from './base64url.ts'
import { hmac } from './hashes.ts'
import type { Keyring } from './keyring.ts'

/** How a hash is made: `iterations` in all, at most `perCall` in a call of PBKDF2, and the `kid` of the pepper key. */
export interface Recipe {
  iterations: number
  perCall: number
  kid: string
}

/** Production Workers refuse a call of more: https://github.com/cloudflare/workerd/issues/1346. */
export const maxPerCall = 100_000

/** Bounds on what a stored text may ask for: a damaged row must not keep a Worker busy for minutes. */
const maxIterations = 10_000_000
const maxCalls = 1000

export const chainPrefix = '$pbkdf2-sha256-chain$'
const chainPattern =
  /^\$pbkdf2-sha256-chain\$i=([1-9]\d{0,7}),c=([1-9]\d{0,5}),p=([\w-]{1,32})\$([\w-]{22})\$([\w-]{43})$/

type Bytes = Uint8Array<ArrayBuffer>

/** `$pbkdf2-sha256-chain$i=<iterations>,c=<most in a call>,p=<pepper kid>$<salt, 16 bytes>$<hash, 32 bytes>`. */
export function formatChain({ iterations, perCall, kid }: Recipe, salt: Bytes, hash: Bytes): string {
  return `${chainPrefix}i=${iterations},c=${perCall},p=${kid}$${encode(salt)}$${encode(hash)}`
}

export function parseChain(stored: string): { recipe: Recipe; salt: Bytes; hash: Bytes } | undefined {
  const [, i, c, kid, salt, hash] = chainPattern.exec(stored) ?? []
  if (!kid || !salt || !hash) return undefined
  const recipe = { iterations: Number(i), perCall: Number(c), kid }
  if (recipe.iterations > maxIterations || recipe.perCall > maxPerCall) return undefined
  if (recipe.iterations / recipe.perCall > maxCalls) return undefined
  return { recipe, salt: decode(salt), hash: decode(hash) }
}

/**
 * A chain of PBKDF2-HMAC-SHA-256 calls. The first call's password is HMAC-SHA-256, under the pepper key, of the password
 * in NFKC and UTF-8: so a long password costs no more than a short one, and the database alone is no use to a thief.
 * The password of each later call is the 32 bytes that the call before it gave; the salt is the same in all of them;
 * the last call makes up the remainder. No call can start before the last one has ended, so guessing costs the sum.
 * A recipe whose pepper key has left the key ring is worked through with today's: the result matches nothing.
 */
export async function deriveChain(password: string, salt: Bytes, recipe: Recipe, keyring: Keyring): Promise<Bytes> {
  const pepper = keyring.find('pepper', recipe.kid) ?? keyring.signing('pepper')
  let link = new Uint8Array(await hmac(await pepper.hmac(), password.normalize('NFKC')))
  for (let left = recipe.iterations; left > 0; left -= recipe.perCall)
    link = await derive(link, salt, Math.min(left, recipe.perCall))
  return link
}

/** One call of PBKDF2-HMAC-SHA-256 of 32 bytes, of at most `maxPerCall` iterations. */
export async function derive(secret: Bytes, salt: Bytes, iterations: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits'])
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256))
}
