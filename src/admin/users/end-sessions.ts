import type { Deps } from '../../deps.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { userById } from '../../store/accounts/users.ts'
import { isNoted } from '../../store/admin/audit.ts'
import { hasSessions } from '../../store/admin/user-changes.ts'
import { commit } from '../../store/database.ts'
import { type Admin, auditAction } from '../admin.ts'

/** Logs an account out everywhere. */
export async function endSessions(
  deps: Deps,
  admin: Admin,
  { id }: { id: string },
): Promise<Result<null, 'not_found'>> {
  const entry = newId(deps.clock())
  const { found } = await commit(deps.db, {
    noted: auditAction(deps, admin, { id: entry, event: 'admin.user_logged_out', userId: id, wanted: hasSessions(id) }),
    ended: deleteSessionsOf(id, isNoted(entry)),
    found: userById({ id }),
  })
  return found.length > 0 ? ok(null) : fail('not_found')
}
