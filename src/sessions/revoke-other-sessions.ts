import { auditEntry } from '../audit.ts'
import type { Deps } from '../deps.ts'
import type { Origin } from '../origin.ts'
import { deleteSessionsOf } from '../store/accounts/sessions.ts'
import { commit } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import type { Resumed } from './resume-session.ts'

/** Ends all of one's sessions but this one. */
export async function revokeOtherSessions(
  deps: Deps,
  { resumed, origin }: { resumed: Resumed; origin: Origin },
): Promise<void> {
  const { user, session } = resumed.visitor
  await commit(deps.db, [
    deleteSessionsOf(deps.db, user.id, sql`id <> ${session.id}`),
    auditEntry(deps, { event: 'sessions_ended', userId: user.id, origin, wanted: sql`changes() > 0` }),
  ])
}
