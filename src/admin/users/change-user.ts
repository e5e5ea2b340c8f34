import type { Deps } from '../../deps.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { isSpared } from '../../store/accounts/acting-admins.ts'
import { settleRegistrations } from '../../store/accounts/registrations.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { type User, userById } from '../../store/accounts/users.ts'
import { type AccessChange, changeAccess, isAccessDue } from '../../store/admin/access-changes.ts'
import { isNoted } from '../../store/admin/audit.ts'
import { changeUser as change, isDue, type UserChange } from '../../store/admin/user-changes.ts'
import { commit } from '../../store/database.ts'
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
  { id, changes, access, reason }: Wished,
): Promise<Result<ListedUser, 'not_found' | 'last_admin'>> {
  const spared = changes.some(costsAnAdmin)
  const steps = changes.flatMap((one) => Object.entries(stepsOf(deps, admin, { id, change: one, spared, reason })))
  const { found } = await commit(deps.db, {
    ...Object.fromEntries(steps),
    ...(access ? accessSteps(deps, admin, { id, access, spared }) : {}),
    found: userById({ id }),
  })
  const [user] = found
  if (!user) return fail('not_found')
  return changes.some((one) => isRefused(one, user)) ? fail('last_admin') : ok(listedUser(user))
}

/** Only what is noted is done, and only what is due is noted. */
function stepsOf(deps: Deps, admin: Admin, { id, change: one, spared, reason }: Step) {
  const { clock } = deps
  const entry = newId(clock())
  const wanted = isDue(id, one, spared ? isSpared(id) : undefined)
  const isMade = isNoted(entry)
  const endsSessions = costsAnAdmin(one) || one === 'admin_made'
  return {
    [`${one}_noted`]: auditAction(deps, admin, {
      ...{ id: entry, event: `admin.user_${one}`, userId: id, wanted },
      ...(one === 'disabled' && reason ? { detail: JSON.stringify({ reason }) } : {}),
    }),
    [`${one}_made`]: change(id, one, clock(), isMade),
    [`${one}_ended`]: endsSessions && deleteSessionsOf(id, isMade),
    ...(one === 'confirmed' ? settleRegistrations(id) : {}),
  }
}

function accessSteps(deps: Deps, admin: Admin, { id, access, spared }: AccessStep) {
  const entry = newId(deps.clock())
  const wanted = isAccessDue(id, access, spared ? isSpared(id) : undefined)
  return {
    access_noted: auditAction(deps, admin, { id: entry, event: 'admin.user_access_changed', userId: id, wanted }),
    access_made: changeAccess(id, access, isNoted(entry)),
  }
}

interface Wished {
  id: string
  changes: readonly UserChange[]
  access?: AccessChange
  /** Why it is disabled: kept in the audit log. */
  reason?: string | undefined
}

interface AccessStep {
  id: string
  access: AccessChange
  spared: boolean
}

interface Step {
  id: string
  change: UserChange
  reason: string | undefined
  /** The only administrator who can act is not to be changed. */
  spared: boolean
}

const costsAnAdmin = (change: UserChange) => change === 'disabled' || change === 'admin_unmade'

const isRefused = (change: UserChange, user: User) =>
  (change === 'disabled' && user.disabledAt === null) || (change === 'admin_unmade' && user.role === 'admin')
