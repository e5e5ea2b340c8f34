import type { Deps } from '../../deps.ts'
import { newSecret } from '../../lib/hashes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import { isSpentBy, spend } from '../../store/accounts/spent.ts'
import { allOf, anyOf, holds, never } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { type NewLink, newLink } from './linking.ts'
import { identityBy, isByMailSince, isFreshSession } from './statements.ts'

export interface LinkAccount {
  /** Of the attempt that it answers. */
  onceKey: string
  userId: string
  sessionId: string
  /** A log-in by mail proves it too, where it came after this. */
  mailedSince?: number
  identity: NewLink
  origin: Origin
}

/** Links an identity to the account of somebody who has proven lately who it is. One that is linked already stays. */
export async function linkAccount(
  deps: Deps,
  { onceKey, userId, sessionId, mailedSince, identity, origin }: LinkAccount,
): Promise<Result<null, 'fresh_needed' | 'identity_taken' | 'login_expired'>> {
  const once = { key: onceKey, by: newSecret() }
  const now = deps.clock()
  const isFresh = anyOf(
    isFreshSession(userId, sessionId, now, deps.config.freshTtl),
    mailedSince === undefined ? never : isByMailSince(userId, sessionId, now, mailedSince),
  )
  const link = newLink(deps, identity, origin)
  const { fresh, before, after } = await commit(deps.db, {
    fresh: holds(isFresh),
    before: identityBy(identity),
    // Whoever is asked for a proof first comes back with it.
    spent: spend(once, isFresh),
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
