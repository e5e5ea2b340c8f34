import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { isBreached } from './breached-passwords.ts'

/** The hash of a password that somebody chooses, looked up beside the hashing: that costs only what it takes longer. */
export async function hashNewPassword(deps: Deps, password: string): Promise<Result<string, 'password_breached'>> {
  const [hash, breached] = await Promise.all([deps.passwords.hash(password), isBreached(deps, password)])
  return breached ? fail('password_breached') : ok(hash)
}
