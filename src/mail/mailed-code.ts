import { hmac } from '../lib/hashes.ts'
import type { Key } from '../lib/keyring.ts'

/** What the digits of a mail are for: those of one purpose are none of another. */
export type CodePurpose = 'login' | 'factor'

/** The six digits of a mail, derived: nothing secret is stored. */
export async function mailedCode(linkKey: Key, purpose: CodePurpose, mailId: string): Promise<string> {
  const digest = await hmac(await linkKey.hmac(), `${purpose}|${mailId}`)
  return String(new DataView(digest.buffer).getUint32(0) % 1_000_000).padStart(6, '0')
}
