import type { Deps } from '../../deps.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { commit } from '../../store/database.ts'
import { nextOfMail } from '../../store/mail/destinations.ts'

/** Where the form behind a mailed reset link may lead. A bad link needs no database. */
export async function readDestinations({ config, clock, db }: Deps, token: string): Promise<string[]> {
  const link = await readLink(config.keyring, 'reset', token, clock())
  if (!link.ok) return []
  const { nexts } = await commit(db, { nexts: nextOfMail(link.value.mailId) })
  return nexts.flatMap(({ next }) => next ?? [])
}
