import type { Deps } from '../../deps.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { addressOfMail } from '../../store/accounts/confirmation.ts'
import { nextsAt } from '../../store/accounts/registrations.ts'
import { commit } from '../../store/database.ts'
import { nextOfMail } from '../../store/mail/destinations.ts'

/**
 * Where the form behind a mailed link may lead: which of the sign-ups at an address is chosen is not known before its
 * second proof. A bad link needs no database.
 */
export async function readDestinations(
  { config, clock, db }: Deps,
  purpose: 'confirm' | 'reset',
  token: string,
): Promise<string[]> {
  const link = await readLink(config.keyring, purpose, token, clock())
  if (!link.ok) return []
  const { mailId } = link.value
  const { nexts } = await commit(db, {
    nexts: purpose === 'confirm' ? nextsAt(addressOfMail(mailId)) : nextOfMail(mailId),
  })
  return nexts.flatMap(({ next }) => next ?? [])
}
