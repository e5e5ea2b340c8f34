import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { type Continued, continueSession } from '../../sessions/continued-session.ts'
import { type ReauthenticationFailure, reauthenticate } from '../../sessions/reauthenticate.ts'
import type { Resumed } from '../../sessions/resume-session.ts'
import { deleteRegistrationOf } from '../../store/accounts/registrations.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { changePasswordOf, holdsPasswordHash } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { loginCounter, reauthenticationCounter } from '../../store/limits/counters.ts'
import { clearThrottles } from '../../store/limits/throttles.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { hashNewPassword } from '../rules/new-password.ts'

export interface ChangePasswordInput {
  resumed: Resumed
  /** Unless a fresh session stands in its place. */
  currentPassword?: string | undefined
  newPassword: string
  origin: Origin
}

/**
 * Another password, for somebody who knows the present one. Every other session ends before the answer, links in mails
 * die, and the owner is told.
 */
export async function changePassword(
  deps: Deps,
  input: ChangePasswordInput,
): Promise<Result<{ continued: Continued | null }, ReauthenticationFailure | 'password_breached'>> {
  const { db } = deps
  const checked = await reauthenticate(deps, input.resumed, input.currentPassword)
  if (!checked.ok) return checked
  const user = checked.value
  const { id } = input.resumed.visitor.session
  const hashed = await hashNewPassword(deps, input.newPassword)
  if (!hashed.ok) return hashed
  const passwordHash = hashed.value
  const notice = newMail(deps, input.origin, day)
  const isDone = holdsPasswordHash(user.id, passwordHash)
  const securityVersion = user.securityVersion + 1
  const going = await continueSession(deps, { userId: user.id, id, securityVersion, wanted: isDone })
  const { won, own } = await commit(db, {
    won: changePasswordOf(user, passwordHash),
    own: going.statement,
    ended: deleteSessionsOf(user.id, isDone, id),
    tries: clearThrottles([reauthenticationCounter(user.id, id), loginCounter(user.id)], isDone),
    registration: deleteRegistrationOf(user.id, isDone),
    notice: insertMail(notice, noticeMail('password_changed', user.id, isDone)),
    entry: auditEntry(deps, { event: 'password_changed', userId: user.id, origin: input.origin, wanted: isDone }),
  })
  // It was changed a moment ago, so what was typed is not the present one any more.
  if (won.length === 0) return fail('password_wrong')
  deps.enqueueMails([notice.id])
  return ok({ continued: await going.opened(own) })
}
