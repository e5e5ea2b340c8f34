import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { type ReauthenticationFailure, reauthenticate } from '../../sessions/reauthenticate.ts'
import type { Resumed } from '../../sessions/resume-session.ts'
import { lastVersion, mayDelete, deleteAccount as remove } from '../../store/accounts/account-deletion.ts'
import { erasuresOf } from '../../store/accounts/all-records.ts'
import { commit } from '../../store/database.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'

/**
 * Deletes the account and all that is kept about it, at once; a last mail says so. What the audit log says of it, without
 * an address, ages there. The only admin is refused: nobody could make another.
 */
export async function deleteAccount(
  deps: Deps,
  input: { resumed: Resumed; password?: string | undefined; origin: Origin },
): Promise<Result<null, ReauthenticationFailure | 'forbidden'>> {
  const { db } = deps
  const checked = await reauthenticate(deps, input.resumed, input.password)
  if (!checked.ok) return checked
  const user = checked.value
  const farewell = newMail(deps, input.origin, day)
  const isAllowed = mayDelete(user)
  const { mailed } = await commit(db, {
    mailed: insertMail(farewell, noticeMail('account_deleted', user.id, isAllowed)),
    entry: auditEntry(deps, {
      event: 'account_deleted',
      userId: user.id,
      origin: input.origin,
      detail: lastVersion(user.id),
      wanted: isAllowed,
    }),
    deleted: remove(user),
    ...erasuresOf(deps.features, user, farewell),
  })
  if (mailed.length === 0) return fail(user.role === 'admin' ? 'forbidden' : 'password_wrong')
  deps.enqueueMails([farewell.id])
  return ok(null)
}
