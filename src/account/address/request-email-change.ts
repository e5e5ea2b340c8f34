import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { ok, type Result } from '../../lib/result.ts'
import { limitedMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { type PresenceFailure, reauthenticate } from '../../sessions/reauthenticate.ts'
import type { Resumed } from '../../sessions/resume-session.ts'
import { changeMail, insertEmailChange, isPending } from '../../store/accounts/email-changes.ts'
import { always } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { reauthenticationCounter } from '../../store/limits/counters.ts'
import { clearThrottles } from '../../store/limits/throttles.ts'
import { insertMail } from '../../store/mail/outbox.ts'

export interface EmailChangeInput {
  resumed: Resumed
  /** Normalised. */
  email: string
  password: string
  origin: Origin
}

/**
 * Mails a link to the new address; until it is used the account keeps the old one. It takes the place of a change that
 * was asked for before. The same rows are written, and the same is shown, when the new address is somebody else's.
 */
export async function requestEmailChange(deps: Deps, input: EmailChangeInput): Promise<Result<null, PresenceFailure>> {
  const { db, config } = deps
  const checked = await reauthenticate(deps, input.resumed, { password: input.password })
  if (!checked.ok) return checked
  const { id: userId, securityVersion } = checked.value
  const mail = await limitedMail(deps, input.origin, config.confirmLinkTtl, input.email)
  const change = { id: mail.id, userId, securityVersion, newEmail: input.email, now: mail.now }
  const { inserted } = await commit(db, {
    inserted: insertMail(mail, changeMail(change)),
    ...insertEmailChange(change),
    entry: auditEntry(deps, {
      event: 'email_change_requested',
      userId,
      origin: input.origin,
      wanted: isPending(change),
    }),
    tries: clearThrottles([reauthenticationCounter(userId)], always),
  })
  if (inserted.length > 0) deps.enqueueMails([mail.id])
  return ok(null)
}
