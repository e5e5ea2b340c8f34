import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import type { Origin } from '../../origin.ts'
import { undoEmailChange as undo } from '../../store/accounts/email-changes.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { hasNoPassword } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

/**
 * Gives the account the address back that the notice was mailed to, whatever happened since. Whoever made the change knew
 * the password, so it is void: every session ends, and a reset, by this mailbox, sets another.
 */
export async function undoEmailChange(
  deps: Deps,
  input: { token: string; origin: Origin },
): Promise<Result<null, 'link_invalid' | 'link_expired'>> {
  const { db, config, clock } = deps
  const link = await readLink(config.keyring, 'email_undo', input.token, clock())
  if (!link.ok) return link
  const { subject: userId, mailId: noticeId } = link.value
  const [undone] = await commit(db, [
    ...undo(db, { userId, noticeId, now: clock() }),
    auditEntry(deps, { event: 'email_restored', userId, origin: input.origin, wanted: sql`changes() = 1` }),
    deleteSessionsOf(db, userId, hasNoPassword(userId)),
  ])
  return undone.length > 0 ? ok(null) : fail('link_invalid')
}
