import type { Deps } from '../deps.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { User } from '../store/accounts/users.ts'
import type { Resumed } from './resume-session.ts'

/** What somebody who is signed in gives once more, to prove to be there: a body's members, `password` among them. */
export type Proof = Readonly<Record<string, unknown>>

/** A way to prove presence. */
export interface PresenceCase {
  /** The member of a proof that it reads; the first case whose member is there decides. */
  member: string
  verify(deps: Deps, account: User, proof: Proof): Promise<Result<null, PresenceFailure>>
}

export type PresenceFailure = 'password_wrong' | 'too_many_requests'

/**
 * Checks a proof of presence, for a change that must not be a passer-by's at an open browser. The session guard has
 * counted the try in its own trip (certainty `reauthenticated`); one too many is not looked at.
 */
export async function reauthenticate(
  deps: Deps,
  { blockedUntil = 0, ...resumed }: Resumed,
  proof: Proof,
): Promise<Result<User, PresenceFailure>> {
  const account = accountOf(resumed)
  const wait = blockedUntil - deps.clock()
  if (blockedUntil > 0) return { ok: false, code: 'too_many_requests', retryAfter: Math.max(1, wait) }
  const cases = [byPassword, ...deps.features.flatMap(({ presence = [] }) => presence)]
  const chosen = cases.find(({ member }) => proof[member] !== undefined) ?? byPassword
  const verified = await chosen.verify(deps, account, proof)
  return verified.ok ? ok(account) : verified
}

const byPassword: PresenceCase = {
  member: 'password',
  async verify({ passwords }, account, { password }) {
    const { valid } = await passwords.verify(typeof password === 'string' ? password : '', account.passwordHash)
    return valid ? ok(null) : fail('password_wrong')
  },
}

/** The account of a session that the guard has asked the database for. */
export function accountOf({ account }: Pick<Resumed, 'account'>): User {
  if (!account) throw new Error('this needs a session guard that asks the database')
  return account
}
