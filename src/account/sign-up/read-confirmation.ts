import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { addressOfMail, waitingAt } from '../../store/accounts/confirmation.ts'
import { isPasswordAt, nextsAt } from '../../store/accounts/registrations.ts'
import { holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { isAnythingAt } from './second-proof.ts'

export interface ConfirmationAhead {
  email: string
  /** Where its form may lead: which of the sign-ups at the address is chosen is not known before its second proof. */
  destinations: string[]
  /** Whether a password may be that proof; where nobody has chosen one, only a new one may. */
  hasPassword: boolean
}

/** What the page behind a confirmation link has to know, and whether it leads anywhere. A bad link needs no database. */
export async function readConfirmation(
  { config, clock, db }: Deps,
  token: string,
): Promise<Result<ConfirmationAhead, 'link_invalid' | 'link_expired' | 'already_confirmed'>> {
  const link = await readLink(config.keyring, 'confirm', token, clock())
  if (!link.ok) return link
  const { subject: id, mailId, securityVersion } = link.value
  const address = addressOfMail(mailId)
  const { found, nexts, password } = await commit(db, {
    found: waitingAt(address, { id, securityVersion }, clock()),
    nexts: nextsAt(address),
    password: config.passwords === 'optional' && holds(isPasswordAt(address)),
  })
  const [waiting] = found
  if (!waiting?.address) return fail('link_invalid')
  if (!isAnythingAt(waiting)) return fail(waiting.isConfirmed ? 'already_confirmed' : 'link_invalid')
  return ok({
    email: waiting.address,
    destinations: nexts.flatMap(({ next }) => next ?? []),
    hasPassword: password?.[0]?.holds !== 0,
  })
}
