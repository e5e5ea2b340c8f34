import { auditEntry } from '../audit.ts'
import type { Deps } from '../deps.ts'
import type { Origin } from '../origin.ts'
import { deleteSessionsOf, hasSessions } from '../store/accounts/sessions.ts'
import { always } from '../store/conditions.ts'
import { commit } from '../store/database.ts'
import type { Resumed } from './resume-session.ts'

/** Ends all of one's sessions but this one. */
export async function revokeOtherSessions(
  deps: Deps,
  { resumed, origin }: { resumed: Resumed; origin: Origin },
): Promise<void> {
  const { user, session } = resumed.visitor
  const wanted = hasSessions(user.id, { but: session.id })
  await commit(deps.db, {
    entry: auditEntry(deps, { event: 'sessions_ended', userId: user.id, origin, wanted }),
    ended: deleteSessionsOf(user.id, always, session.id),
  })
}
