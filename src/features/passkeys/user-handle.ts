import { decode, encode } from '../../lib/base64url.ts'
import { equalSecrets, hexOf, hmac } from '../../lib/hashes.ts'
import type { Key, Keyring } from '../../lib/keyring.ts'

/**
 * The name that authenticators know an account by (WebAuthn L3 section 14.6.1): 16 random bytes, and a seal over them.
 * The seal tells a handle that we made from one that somebody made up, so that only a holder of one is told that a
 * passkey is not known here.
 */
export async function newHandle(keyring: Keyring): Promise<string> {
  const random = crypto.getRandomValues(new Uint8Array(half))
  return encode(new Uint8Array([...random, ...(await sealOf(keyring.signing('ceremony'), random))]))
}

export async function isOwnHandle(keyring: Keyring, handle: string): Promise<boolean> {
  const bytes = bytesOf(handle)
  if (bytes?.length !== 2 * half) return false
  const [random, seal] = [bytes.slice(0, half), bytes.slice(half)]
  for (const key of keyring.all('ceremony'))
    if (await equalSecrets(hexOf(seal), hexOf(await sealOf(key, random)))) return true
  return false
}

const half = 16

const sealOf = async (key: Key, random: Uint8Array) =>
  (await hmac(await key.hmac(), `user handle|${hexOf(random)}`)).slice(0, half)

function bytesOf(text: string) {
  try {
    return decode(text)
  } catch {
    return null
  }
}
