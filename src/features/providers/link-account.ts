import type { Deps } from '../../deps.ts'
import { newSecret } from '../../lib/hashes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import { isSpentBy, spend } from '../../store/accounts/spent.ts'
import { allOf, holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { type NewLink, newLink } from './linking.ts'
import { identityBy, isFreshSession } from './statements.ts'

export interface LinkAccount {
  /** Of the attempt that it answers. */
  onceKey: string
  userId: string
  sessionId: string
  identity: NewLink
  origin: Origin
}

/** Links an identity to the account of somebody whose session is fresh. One that is linked already stays. */
export async function linkAccount(
  deps: Deps,
  { onceKey, userId, sessionId, identity, origin }: LinkAccount,
): Promise<Result<null, 'fresh_needed' | 'identity_taken' | 'login_expired'>> {
  const once = { key: onceKey, by: newSecret() }
  const isFresh = isFreshSession(userId, sessionId, deps.clock(), deps.config.freshTtl)
  const link = newLink(deps, identity, origin)
  const { fresh, before, after } = await commit(deps.db, {
    fresh: holds(isFresh),
    before: identityBy(identity),
    spent: spend(once),
    link: link.statements(userId, allOf(isSpentBy(once), isFresh)),
    after: identityBy(identity),
  })
  const [known] = before
  if (known) return known.userId === userId ? ok(null) : fail('identity_taken')
  if (!fresh[0]?.holds) return fail('fresh_needed')
  if (after[0]?.noticeId !== link.noticeId) return fail('login_expired')
  deps.enqueueMails([link.noticeId])
  return ok(null)
}
