import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { settleRegistrations } from '../../store/accounts/registrations.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { type User, userById } from '../../store/accounts/users.ts'
import { changeUser as change, isSpared, type UserChange } from '../../store/admin/user-changes.ts'
import { commit } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { type Admin, auditAction } from '../admin.ts'
import { type ListedUser, listedUser } from './listed-user.ts'

export type { UserChange } from '../../store/admin/user-changes.ts'

/**
 * Changes the state of an account; what it is already, it stays, and the log says nothing. A change of role or a disabling
 * ends its sessions. All or nothing: the only administrator who can act is refused.
 */
export async function changeUser(
  deps: Deps,
  admin: Admin,
  { id, changes }: { id: string; changes: readonly UserChange[] },
): Promise<Result<ListedUser, 'not_found' | 'last_admin'>> {
  const { db, clock } = deps
  const mayBe = changes.some(costsAnAdmin) ? isSpared(id) : sql`1`
  // changes() is of the statement before: only what happened is noted, and only what is noted ends sessions.
  const steps = changes.flatMap((one) => [
    change(db, id, one, clock(), mayBe),
    auditAction(deps, admin, { event: `admin.user_${one}`, userId: id, wanted: sql`changes() = 1` }),
    ...(costsAnAdmin(one) || one === 'admin_made' ? [deleteSessionsOf(db, id, sql`changes() = 1`)] : []),
    ...(one === 'confirmed' ? settleRegistrations(db, id) : []),
  ])
  const results = await commit(db, [...steps, userById(db, id)])
  const [user] = results.at(-1) as User[]
  if (!user) return fail('not_found')
  return changes.some((one) => isRefused(one, user)) ? fail('last_admin') : ok(listedUser(user))
}

const costsAnAdmin = (change: UserChange) => change === 'disabled' || change === 'admin_unmade'

const isRefused = (change: UserChange, user: User) =>
  (change === 'disabled' && user.disabledAt === null) || (change === 'admin_unmade' && user.role === 'admin')
