import type { Deps } from '../../deps.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { addressOfMail } from '../../store/accounts/confirmation.ts'
import { isPasswordAt, nextsAt } from '../../store/accounts/registrations.ts'
import { holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'

export interface ConfirmationAhead {
  /** Where its form may lead: which of the sign-ups at the address is chosen is not known before its second proof. */
  destinations: string[]
  /** Whether a password may be that proof; where nobody has chosen one, only a new one may. */
  hasPassword: boolean
}

/** What the page behind a confirmation link has to know. A bad link needs no database. */
export async function readConfirmation({ config, clock, db }: Deps, token: string): Promise<ConfirmationAhead> {
  const link = await readLink(config.keyring, 'confirm', token, clock())
  if (!link.ok) return { destinations: [], hasPassword: true }
  const address = addressOfMail(link.value.mailId)
  const { nexts, password } = await commit(db, {
    nexts: nextsAt(address),
    password: config.passwords === 'optional' && holds(isPasswordAt(address)),
  })
  return { destinations: nexts.flatMap(({ next }) => next ?? []), hasPassword: password?.[0]?.holds !== 0 }
}
