import type { Deps } from '../../deps.ts'
import { bytesOf, hexOf } from '../../lib/hashes.ts'
import { within } from '../../lib/within.ts'

/** Milliseconds for the whole answer, so that signing up takes at most 2.5 seconds with the hash. */
const patience = 1500

/**
 * Whether a password is among those of known breaches, when BREACH_CHECK is on (NIST SP 800-63B-4 section 3.1.1.2). By
 * the range search of Pwned Passwords: only the first five digits of its SHA-1 leave us, whoever it is for. Null when it
 * cannot be found out, which the log says.
 */
export async function isBreached(
  { config, log }: Pick<Deps, 'config' | 'log'>,
  password: string,
): Promise<boolean | null> {
  if (!config.breachCheckUrl) return null
  const digest = await crypto.subtle.digest('SHA-1', bytesOf(password.normalize('NFKC')))
  const hash = hexOf(new Uint8Array(digest)).toUpperCase()
  try {
    const range = await within(patience, (signal) => ask(`${config.breachCheckUrl}/${hash.slice(0, 5)}`, signal))
    return isListed(range, hash.slice(5))
  } catch (error) {
    log.warn('breach_check_failed', { cause: error instanceof Error ? error.name : 'unknown' })
    return null
  }
}

async function ask(url: string, signal: AbortSignal): Promise<string> {
  // Padding hides by the size of the answer which range was asked for.
  const answer = await fetch(url, { headers: { 'Add-Padding': 'true' }, redirect: 'manual', signal })
  if (!answer.ok) throw new RefusedRange()
  return answer.text()
}

class RefusedRange extends Error {
  override name = 'RefusedRange'
}

/** Lines of `the other 35 digits:count`; those that are padding count 0. */
function isListed(range: string, suffix: string): boolean {
  const [, count] = new RegExp(`^${suffix}:(\\d+)\\s*$`, 'im').exec(range) ?? []
  return Number(count ?? 0) > 0
}
