import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import { deleteAccount, lastVersion, mayDelete } from '../../store/accounts/account-deletion.ts'
import { erasuresOf } from '../../store/accounts/all-records.ts'
import { userById } from '../../store/accounts/users.ts'
import { isWrittenMail } from '../../store/admin/mail-actions.ts'
import { commit } from '../../store/database.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { type Admin, auditAction } from '../admin.ts'

/** Deletes an account and all that is kept about it; a last mail says so. The only administrator is refused. */
export async function deleteUser(
  deps: Deps,
  admin: Admin,
  { id }: { id: string },
): Promise<Result<null, 'not_found' | 'last_admin' | 'state_conflict'>> {
  const { db } = deps
  const { found } = await commit(db, { found: userById({ id }) })
  const [user] = found
  if (!user) return fail('not_found')
  const farewell = newMail(deps, admin.origin, day)
  const { mailed } = await commit(db, {
    mailed: insertMail(farewell, noticeMail('account_deleted', id, mayDelete(user))),
    noted: auditAction(deps, admin, {
      event: 'admin.user_deleted',
      userId: id,
      detail: lastVersion(id),
      wanted: isWrittenMail(farewell.id),
    }),
    deleted: deleteAccount(user),
    ...erasuresOf(deps.features, user, farewell),
  })
  // It changed while it was being deleted: the next try sees it as it is.
  if (mailed.length === 0) return fail(user.role === 'admin' ? 'last_admin' : 'state_conflict')
  deps.enqueueMails([farewell.id])
  return ok(null)
}
