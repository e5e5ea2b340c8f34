import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { ok, type Result } from '../../lib/result.ts'
import { limitedMail, newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { type ReauthenticationFailure, reauthenticate } from '../../sessions/reauthenticate.ts'
import type { Resumed } from '../../sessions/resume-session.ts'
import {
  changeMail,
  changesADay,
  changesOfToday,
  insertEmailChange,
  isPending,
  isToldAtOnce,
} from '../../store/accounts/email-changes.ts'
import { always } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { reauthenticationCounter } from '../../store/limits/counters.ts'
import { clearThrottles } from '../../store/limits/throttles.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { blocked } from '../log-in/failed-log-in.ts'

export interface EmailChangeInput {
  resumed: Resumed
  /** Normalised. */
  email: string
  /** Unless a fresh session stands in its place. */
  password?: string | undefined
  origin: Origin
}

/**
 * Mails a link to the new address; until it is used the account keeps the old one. It takes the place of a change that
 * was asked for before. The old address hears of it at once. The same rows are written, and the same is shown, when the
 * new address is somebody else's.
 */
export async function requestEmailChange(
  deps: Deps,
  input: EmailChangeInput,
): Promise<Result<null, ReauthenticationFailure>> {
  const { db, config } = deps
  const checked = await reauthenticate(deps, input.resumed, input.password)
  if (!checked.ok) return checked
  const { id: userId, securityVersion } = checked.value
  const mail = await limitedMail(deps, input.origin, config.confirmLinkTtl, input.email)
  const notice = newMail(deps, input.origin, config.confirmLinkTtl)
  const change = { id: mail.id, userId, securityVersion, newEmail: input.email, stopNoticeId: notice.id, now: mail.now }
  const { today, inserted, noticed } = await commit(db, {
    today: changesOfToday(userId, mail.now),
    inserted: insertMail(mail, changeMail(change)),
    ...insertEmailChange(change),
    noticed: insertMail(notice, noticeMail('email_change_requested', userId, isToldAtOnce(change))),
    entry: auditEntry(deps, {
      event: 'email_change_requested',
      userId,
      origin: input.origin,
      wanted: isPending(change),
    }),
    tries: clearThrottles([reauthenticationCounter(userId, input.resumed.visitor.session.id)], always),
  })
  const [{ count, first } = { count: 0, first: null }] = today
  if (inserted.length === 0 && count >= changesADay) return blocked((first ?? mail.now) + day, mail.now)
  deps.enqueueMails([...inserted, ...noticed].map(({ id }) => id))
  return ok(null)
}
