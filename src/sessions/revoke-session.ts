import { auditEntry } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Origin } from '../origin.ts'
import { endSession, hasSessions } from '../store/accounts/sessions.ts'
import { commit } from '../store/database.ts'
import type { Resumed } from './resume-session.ts'

/** Ends one of one's own sessions; somebody else's is not found. */
export async function revokeSession(
  deps: Deps,
  { resumed, sessionId, origin }: { resumed: Resumed; sessionId: string; origin: Origin },
): Promise<Result<null, 'not_found'>> {
  const { id: userId } = resumed.visitor.user
  const wanted = hasSessions(userId, { id: sessionId })
  const { ended } = await commit(deps.db, {
    // The others go on.
    entry: auditEntry(deps, { event: 'sessions_ended', userId, origin, wanted, tells: [] }),
    ended: endSession(userId, sessionId),
  })
  return ended.length > 0 ? ok(null) : fail('not_found')
}
