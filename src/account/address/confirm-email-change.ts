import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { type Continued, continueSession } from '../../sessions/continued-session.ts'
import { type Credentials, sessionOf } from '../../sessions/resume-session.ts'
import { changedNotice, completeEmailChange, isCompletedBy } from '../../store/accounts/email-changes.ts'
import { settleRegistrations } from '../../store/accounts/registrations.ts'
import { deleteSessionsOf, isSession } from '../../store/accounts/sessions.ts'
import { allOf, never, not } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { insertMail } from '../../store/mail/outbox.ts'

/** So long the notice to the old address can undo the change. */
const undoTtl = 7 * day

export interface ConfirmChangeInput {
  token: string
  /** Of the browser that opened the link: its own session of the account goes on, all others end. */
  credentials: Credentials
  origin: Origin
}

/**
 * Gives the account the address whose mailbox the link proves, if nobody has got it meanwhile. The old address is told,
 * with a link to undo it, and is kept for that so long.
 */
export async function confirmEmailChange(
  deps: Deps,
  input: ConfirmChangeInput,
): Promise<Result<{ continued: Continued | null }, 'link_invalid' | 'link_expired'>> {
  const { db, config, clock } = deps
  const link = await readLink(config.keyring, 'email_change', input.token, clock())
  if (!link.ok) return link
  const { subject: userId, mailId: id, securityVersion } = link.value
  const notice = newMail(deps, input.origin, undoTtl)
  const completion = {
    id,
    userId,
    securityVersion,
    noticeId: notice.id,
    undoUntil: notice.expiresAt,
    now: notice.now,
    firstAdminEmail: config.firstAdminEmail,
  }
  const isDone = isCompletedBy(completion)
  const ref = await sessionOf(deps, input.credentials)
  const own = ref?.userId === userId ? ref : null
  const wanted = own ? allOf(isSession(own), isDone) : never
  const going = await continueSession(deps, { userId, id: own?.id ?? '', securityVersion: securityVersion + 1, wanted })
  const { completed, continued, noticed } = await commit(db, {
    ...completeEmailChange(completion),
    ended: deleteSessionsOf(userId, own ? allOf(isDone, not(isSession(own))) : isDone),
    continued: going.statement,
    noticed: insertMail(notice, changedNotice(completion)),
    entry: auditEntry(deps, { event: 'email_changed', userId, origin: input.origin, wanted: isDone }),
    ...settleRegistrations(userId),
  })
  if (completed.length === 0) return fail('link_invalid')
  if (noticed.length > 0) deps.enqueueMails([notice.id])
  return ok({ continued: await going.opened(continued) })
}
