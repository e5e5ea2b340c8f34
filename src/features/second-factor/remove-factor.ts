import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import { signDevice, type Visitor } from '../../sessions/index.ts'
import { isFreshSession } from '../../store/accounts/sessions.ts'
import { userById } from '../../store/accounts/users.ts'
import { holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { removalOf } from './removal.ts'

/** Turns the second factor off, in a fresh session: which it is by the factor. This browser stays a known one. */
export async function removeFactor(
  deps: Deps,
  { visitor, origin }: { visitor: Visitor; origin: Origin },
): Promise<Result<{ deviceToken: string }, 'fresh_needed' | 'state_conflict'>> {
  const { user, session } = visitor
  const isAllowed = isFreshSession(user.id, session.id, { now: deps.clock(), ttl: deps.config.freshTtl })
  const removal = removalOf(deps, { userId: user.id, wanted: isAllowed, origin, kind: 'second_factor_off' })
  const { fresh, removed, found } = await commit(deps.db, {
    fresh: holds(isAllowed),
    entry: auditEntry(deps, { event: 'second_factor_off', userId: user.id, origin, wanted: removal.isThere }),
    ...removal.statements,
    found: userById({ id: user.id }),
  })
  const [account] = found
  if (!fresh[0]?.holds || !account) return fail('fresh_needed')
  if (removed.length === 0) return fail('state_conflict')
  deps.enqueueMails([removal.notice.id])
  return ok({ deviceToken: await signDevice(deps, user.id, account.securityVersion) })
}
