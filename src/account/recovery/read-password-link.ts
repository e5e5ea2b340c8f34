import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { userAtVersion } from '../../store/accounts/password-resets.ts'
import { commit } from '../../store/database.ts'
import { nextOfMail } from '../../store/mail/destinations.ts'

export interface PasswordLink {
  /** Whose password it is. */
  email: string
  destinations: string[]
}

/**
 * Whether a mailed link still lets choose a password, before anybody types one, and where its form may lead. A bad link
 * or one that has expired needs no database.
 */
export async function readPasswordLink(
  { config, clock, db }: Deps,
  purpose: 'reset' | 'invite',
  token: string,
): Promise<Result<PasswordLink, 'link_invalid' | 'link_expired'>> {
  const link = await readLink(config.keyring, purpose, token, clock())
  if (!link.ok) return link
  const { subject, securityVersion, mailId } = link.value
  const { account, nexts } = await commit(db, {
    account: userAtVersion(subject, securityVersion),
    nexts: nextOfMail(mailId),
  })
  const [found] = account
  return found
    ? ok({ email: found.email, destinations: nexts.flatMap(({ next }) => next ?? []) })
    : fail('link_invalid')
}
