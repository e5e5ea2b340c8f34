import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { signAccess, type VisibleUser, visible } from '../../sessions/access-token.ts'
import type { Resumed } from '../../sessions/resume-session.ts'
import { isFreeFor, isRenamed, type ProfileChanges, updateProfile as update } from '../../store/accounts/profile.ts'
import { commit } from '../../store/database.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'

export type { ProfileChanges }

/** The owner is told of so many names an hour: whoever plays with them fills a mailbox. */
const renamings = 10

/**
 * Changes what needs no proof: name, language, which notices are mailed. Another name is told by mail, for one may log in
 * by it. Answers a new access cookie where there was one.
 */
export async function updateProfile(
  deps: Deps,
  { resumed, changes, origin }: { resumed: Resumed; changes: ProfileChanges; origin: Origin },
): Promise<Result<{ user: VisibleUser; accessToken: string | null }, 'username_taken'>> {
  const { user, session } = resumed.visitor
  const notice = newMail(deps, origin, day, renamings)
  const {
    updated: [updated],
    noticed,
  } = await commit(deps.db, {
    noticed: insertMail(notice, noticeMail('username_changed', user.id, isRenamed(user.id, changes))),
    entry: auditEntry(deps, { event: 'profile_changed', userId: user.id, origin, wanted: isFreeFor(user.id, changes) }),
    updated: update(user.id, changes),
  })
  if (!updated) return fail('username_taken')
  if (noticed.length > 0) deps.enqueueMails([notice.id])
  const visitor = { user: visible(updated), session, locale: updated.locale }
  const accessToken = resumed.accessToken ? await signAccess(deps, visitor) : null
  return ok({ user: visitor.user, accessToken })
}
