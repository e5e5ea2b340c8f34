import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { addressOfMail, waitingAt } from '../../store/accounts/confirmation.ts'
import { deleteRegistration } from '../../store/accounts/registrations.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { deleteUnconfirmed } from '../../store/accounts/unconfirmed.ts'
import { isGone } from '../../store/accounts/users.ts'
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
  const { subject, mailId, securityVersion } = link.value
  const { registration, found } = await commit(db, {
    account: deleteUnconfirmed(subject, securityVersion),
    sessions: deleteSessionsOf(subject, isGone(subject)),
    registration: deleteRegistration(subject, securityVersion),
    found: waitingAt(addressOfMail(mailId), { id: subject, securityVersion }, deps.clock()),
  })
  return registration === 0 && found[0]?.isConfirmed ? fail('link_invalid') : ok('disowned')
}
