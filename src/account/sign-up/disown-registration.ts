import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { deleteUnconfirmed } from '../../store/accounts/promotion.ts'
import { deleteRegistration } from '../../store/accounts/registrations.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { isGone, userById } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'

/**
 * "This was not me", from the confirmation mail: that registration is gone, and with it the unconfirmed account that it
 * may have opened. A confirmed account is never touched. Saying it twice is fine.
 */
export async function disownRegistration(
  deps: Deps,
  input: { token: string },
): Promise<Result<'disowned', 'link_invalid' | 'link_expired'>> {
  const { db, config } = deps
  const link = await readLink(config.keyring, 'disown', input.token, deps.clock())
  if (!link.ok) return link
  const { subject, securityVersion } = link.value
  const [, , , [left]] = await commit(db, [
    deleteUnconfirmed(db, subject, securityVersion),
    deleteSessionsOf(subject, isGone(subject)),
    deleteRegistration(db, subject, securityVersion),
    userById({ id: subject }),
  ])
  return left?.emailConfirmedAt ? fail('link_invalid') : ok('disowned')
}
