import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { userById } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { type Admin, auditAction } from '../admin.ts'

/** Logs an account out everywhere. */
export async function endSessions(
  deps: Deps,
  admin: Admin,
  { id }: { id: string },
): Promise<Result<null, 'not_found'>> {
  const [, , [user]] = await commit(deps.db, [
    deleteSessionsOf(deps.db, id, sql`1`),
    auditAction(deps, admin, { event: 'admin.user_logged_out', userId: id, wanted: sql`changes() > 0` }),
    userById(deps.db, id),
  ])
  return user ? ok(null) : fail('not_found')
}
