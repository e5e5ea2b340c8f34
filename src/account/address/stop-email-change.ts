import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import type { Origin } from '../../origin.ts'
import { stopEmailChange as stop } from '../../store/accounts/email-changes.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { hasVersion } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'

/**
 * "This was not me", from the notice that a change of address was asked for: it is off, and every session ends. Whoever
 * asked for it knows the password, so a reset should follow.
 */
export async function stopEmailChange(
  deps: Deps,
  { token, origin }: { token: string; origin: Origin },
): Promise<Result<null, 'link_invalid' | 'link_expired'>> {
  const { db, config, clock } = deps
  const link = await readLink(config.keyring, 'email_stop', token, clock())
  if (!link.ok) return link
  const { subject: userId, securityVersion } = link.value
  const isCurrent = hasVersion({ id: userId, securityVersion })
  const { stopped } = await commit(db, {
    entry: auditEntry(deps, { event: 'email_change_stopped', userId, origin, wanted: isCurrent }),
    ended: deleteSessionsOf(userId, isCurrent),
    stopped: stop({ userId, securityVersion }),
  })
  return stopped.length > 0 ? ok(null) : fail('link_invalid')
}
