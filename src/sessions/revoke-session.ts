import { auditEntry } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Origin } from '../origin.ts'
import { endSession } from '../store/accounts/sessions.ts'
import { commit } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import type { Resumed } from './resume-session.ts'

/** Ends one of one's own sessions; somebody else's is not found. */
export async function revokeSession(
  deps: Deps,
  { resumed, sessionId, origin }: { resumed: Resumed; sessionId: string; origin: Origin },
): Promise<Result<null, 'not_found'>> {
  const { id: userId } = resumed.visitor.user
  const [ended] = await commit(deps.db, [
    endSession(deps.db, userId, sessionId),
    auditEntry(deps, { event: 'sessions_ended', userId, origin, wanted: sql`changes() > 0` }),
  ])
  return ended.length > 0 ? ok(null) : fail('not_found')
}
