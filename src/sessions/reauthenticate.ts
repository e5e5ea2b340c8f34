import type { Deps } from '../deps.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { User } from '../store/accounts/users.ts'
import type { Resumed } from './resume-session.ts'

/**
 * Checks the password that somebody who is signed in has typed again. The session guard has counted the try in its own
 * trip (certainty `reauthenticated`); one too many is not hashed.
 */
export async function reauthenticate(
  { clock, passwords }: Deps,
  { blockedUntil = 0, ...resumed }: Resumed,
  password: string,
): Promise<Result<User, 'password_wrong' | 'too_many_requests'>> {
  const account = accountOf(resumed)
  const wait = blockedUntil - clock()
  if (blockedUntil > 0) return { ok: false, code: 'too_many_requests', retryAfter: Math.max(1, wait) }
  const { valid } = await passwords.verify(password, account.passwordHash)
  return valid ? ok(account) : fail('password_wrong')
}

/** The account of a session that the guard has asked the database for. */
export function accountOf({ account }: Pick<Resumed, 'account'>): User {
  if (!account) throw new Error('this needs a session guard that asks the database')
  return account
}
