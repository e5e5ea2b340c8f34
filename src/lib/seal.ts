import { decode, encode } from './base64url.ts'
import { bytesOf } from './hashes.ts'
import type { Keyring } from './keyring.ts'

/** What must be read again and is worth nothing without the key ring. */
export interface Sealed {
  text: string
  kid: string
}

const nonceLength = 12

/** AES-256-GCM under a nonce of its own. `owner` is bound to it: moved to another account, it does not open. */
export async function seal(keyring: Keyring, secret: string, owner: string): Promise<Sealed> {
  const key = keyring.signing('seal')
  const iv = crypto.getRandomValues(new Uint8Array(nonceLength))
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytesOf(owner) }
  const box = new Uint8Array(await crypto.subtle.encrypt(algorithm, await key.aes(), bytesOf(secret)))
  return { text: `${encode(iv)}.${encode(box)}`, kid: key.kid }
}

/** Null when its key has left the key ring, it is somebody else's, or it was changed. */
export async function unseal(keyring: Keyring, { text, kid }: Sealed, owner: string): Promise<string | null> {
  const key = keyring.find('seal', kid)
  const [iv = '', box = ''] = text.split('.')
  if (!key) return null
  try {
    const algorithm = { name: 'AES-GCM', iv: decode(iv), additionalData: bytesOf(owner) }
    return new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, await key.aes(), decode(box)))
  } catch {
    return null
  }
}
