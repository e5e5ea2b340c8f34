import { hmac } from '../lib/hashes.ts'
import type { Key } from '../lib/keyring.ts'

/** The six digits of a mail to log in by, derived: nothing secret is stored. */
export async function logInCode(linkKey: Key, mailId: string): Promise<string> {
  const digest = await hmac(await linkKey.hmac(), `login|${mailId}`)
  return String(new DataView(digest.buffer).getUint32(0) % 1_000_000).padStart(6, '0')
}
