import type { Deps } from '../deps.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { User } from '../store/accounts/users.ts'
import { isFresh } from './freshness.ts'
import type { Resumed } from './resume-session.ts'

export type ReauthenticationFailure = 'password_wrong' | 'fresh_needed' | 'too_many_requests'

/**
 * Checks that a change is no passer-by's at an open browser: by the password beside it, or, for an account that has none
 * or wants a second factor, by a session in which it was proven a moment ago. The session guard has counted the try in
 * its own trip (certainty `reauthenticated`); one too many is not looked at.
 */
export async function reauthenticate(
  deps: Deps,
  resumed: Resumed,
  password: string | undefined,
): Promise<Result<User, ReauthenticationFailure>> {
  const account = accountOf(resumed)
  // A password alone changes nothing where it does not log in alone.
  if (resumed.asks === 'fresh') return isFresh(deps, resumed.visitor) ? ok(account) : fail('fresh_needed')
  const { blockedUntil = 0 } = resumed
  const retryAfter = Math.max(1, blockedUntil - deps.clock())
  if (blockedUntil > 0) return { ok: false, code: 'too_many_requests', retryAfter }
  const { valid } = await deps.passwords.verify(password ?? '', account.passwordHash)
  return valid ? ok(account) : fail('password_wrong')
}

/** The account of a session that the guard has asked the database for. */
export function accountOf({ account }: Pick<Resumed, 'account'>): User {
  if (!account) throw new Error('this needs a session guard that asks the database')
  return account
}
