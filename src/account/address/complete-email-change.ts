import type { SQLWrapper } from 'drizzle-orm'
import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { type Continued, continueSession } from '../../sessions/continued-session.ts'
import {
  changedNotice,
  completeEmailChange as complete,
  isCompletedBy,
  type LinkedChange,
} from '../../store/accounts/email-change-completion.ts'
import { settleRegistrations } from '../../store/accounts/registrations.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { commit } from '../../store/database.ts'
import { insertMail } from '../../store/mail/outbox.ts'

/** So long the notice to the old address can undo the change. */
const undoTtl = 7 * day

export interface Present {
  /** True in SQL while the owner of the account is there. */
  isPresent: SQLWrapper
  /** The session that goes on; all others end. */
  sessionId?: string
  /** What the success does to the count of failures, if it is wanted. */
  counter?: (wanted: SQLWrapper) => SQLWrapper
}

/**
 * Gives the account the address whose mailbox the link proves, if nobody has got it meanwhile. The old address is told,
 * with a link to undo it, and is kept for that so long. Null: the link or the proof of presence is of no use any more.
 */
export async function completeEmailChange(
  deps: Deps,
  change: LinkedChange,
  { isPresent, sessionId: id = '', counter }: Present,
  origin: Origin,
): Promise<{ continued: Continued | null } | null> {
  const { userId } = change
  const { firstAdminEmail } = deps.config
  const notice = newMail(deps, origin, undoTtl)
  const times = { undoUntil: notice.expiresAt, now: notice.now }
  const completion = { ...change, ...times, noticeId: notice.id, firstAdminEmail, isPresent }
  const isDone = isCompletedBy(completion)
  const securityVersion = change.securityVersion + 1
  const going = await continueSession(deps, { userId, id, securityVersion, wanted: isDone })
  const { completed, continued, noticed } = await commit(deps.db, {
    ...complete(completion),
    ended: deleteSessionsOf(userId, isDone, id),
    continued: going.statement,
    noticed: insertMail(notice, changedNotice(completion)),
    entry: auditEntry(deps, { event: 'email_changed', userId, origin, wanted: isDone }),
    counter: counter?.(isDone),
    ...settleRegistrations(userId),
  })
  if (completed.length === 0) return null
  if (noticed.length > 0) deps.enqueueMails([notice.id])
  return { continued: await going.opened(continued) }
}
