import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import { nowhere, type Origin } from '../../origin.ts'
import { endTrust } from '../../store/accounts/users.ts'
import { allOf } from '../../store/conditions.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import type { MailKind } from '../../store/schema/index.ts'
import { deleteFactor, isOn } from './statements.ts'

/**
 * What goes with a factor that is taken away, by whom- and whatever: trusted browsers, links in mails, and a notice. What
 * hangs on it stands in the same batch before it.
 */
export function removalOf(
  deps: Deps,
  { userId, wanted, origin = nowhere, kind }: { userId: string; wanted: SQLWrapper; origin?: Origin; kind: MailKind },
) {
  const notice = newMail(deps, origin, day)
  const isThere = allOf(isOn(userId), wanted)
  return {
    isThere,
    notice,
    statements: {
      noticed: insertMail(notice, noticeMail(kind, userId, isThere)),
      trust: endTrust(userId, isThere, { isFactorGone: true }),
      removed: deleteFactor(userId, wanted),
    },
  }
}
