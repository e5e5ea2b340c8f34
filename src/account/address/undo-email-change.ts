import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import type { Origin } from '../../origin.ts'
import { isUndoable, undoEmailChange as undo } from '../../store/accounts/email-undo.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { hasNoPassword } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'

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
  const change = { userId, noticeId, now: clock() }
  const { undone } = await commit(db, {
    entry: auditEntry(deps, { event: 'email_restored', userId, origin: input.origin, wanted: isUndoable(change) }),
    ...undo(change),
    ended: deleteSessionsOf(userId, hasNoPassword(userId)),
  })
  return undone.length > 0 ? ok(null) : fail('link_invalid')
}
