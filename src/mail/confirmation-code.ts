import { hmac } from '../lib/hashes.ts'
import type { Key } from '../lib/keyring.ts'

/** How long a mail's code is taken, in seconds from the mail's making. */
export const codeTtl = 10 * 60

/**
 * The six digits of a registration: derived, so that nothing secret is stored. The version goes up when the address is
 * corrected, which kills the code that the old address was sent. 2^32 mod 10^6 favours no code by more than 0.03 %.
 */
export async function confirmationCode(linkKey: Key, registrationId: string, version: number): Promise<string> {
  const digest = await hmac(await linkKey.hmac(), `code|${registrationId}|${version}`)
  return String(new DataView(digest.buffer).getUint32(0) % 1_000_000).padStart(6, '0')
}
