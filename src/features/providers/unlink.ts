import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import type { Origin } from '../../origin.ts'
import type { Resumed } from '../../sessions/index.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { raiseVersion } from '../../store/accounts/users.ts'
import { allOf, holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { identityKey } from './listed-identity.ts'
import { isFreshSession, isLinkedTo, isUndoable, undoLink } from './statements.ts'
import { unlinkingOf } from './unlinking.ts'

/** Takes an identity away, and the sessions that were begun by it, unless nothing else lets its owner in. */
export async function unlink(
  deps: Deps,
  { resumed, id, origin }: { resumed: Resumed; id: string; origin: Origin },
): Promise<Result<null, 'not_found' | 'last_method'>> {
  const key = identityKey(id)
  if (!key) return fail('not_found')
  const { user, session } = resumed.visitor
  const isThere = allOf(
    isLinkedTo(key, user.id),
    isFreshSession(user.id, session.id, deps.clock(), deps.config.freshTtl),
  )
  const unlinking = unlinkingOf(deps, { key, userId: user.id, wanted: isThere, origin })
  const { there, unlinked } = await commit(deps.db, {
    there: holds(isThere),
    entry: auditEntry(deps, { event: 'identity_unlinked', userId: user.id, origin, wanted: unlinking.isWanted }),
    ...unlinking.statements,
  })
  if (unlinked.length === 0) return fail(there[0]?.holds ? 'last_method' : 'not_found')
  deps.enqueueMails([unlinking.noticeId])
  return ok(null)
}

/** "This was not me", from the notice: whatever has happened since, the link goes, and every session with it. */
export async function undoLinking(
  deps: Deps,
  { token, origin }: { token: string; origin: Origin },
): Promise<Result<null, 'link_invalid' | 'link_expired'>> {
  const link = await readLink(deps.config.keyring, 'identity_undo', token, deps.clock())
  if (!link.ok) return link
  const { subject: userId, mailId } = link.value
  const wanted = isUndoable(userId, mailId, deps.clock())
  const { undone } = await commit(deps.db, {
    entry: auditEntry(deps, {
      event: 'identity_unlinked',
      userId,
      origin,
      wanted,
      tells: ['identity.unlinked', 'session.ended_all'],
    }),
    ended: deleteSessionsOf(userId, wanted),
    version: raiseVersion(userId, wanted),
    undone: undoLink(userId, mailId, deps.clock()),
  })
  return undone.length > 0 ? ok(null) : fail('link_invalid')
}
