import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { type Link, readLink } from '../../mail/link-tokens.ts'
import { commit } from '../../store/database.ts'
import { type HeldIdentity, holdIdentity, readHeldIdentity } from './held-identity.ts'
import { ownerOfAddress } from './statements.ts'

interface Asked {
  /** Of the mail to the owner of an address that somebody has come with. */
  token: string
  /** What this browser holds. */
  cookie: string | undefined
}

type Failure = 'link_invalid' | 'link_expired' | 'login_expired'

/** What the mail offers to connect; `login_expired`: it was not, or not lately, proven to this browser. */
export async function readOffer(
  deps: Deps,
  { token, cookie }: Asked,
): Promise<Result<{ held: HeldIdentity; link: Link }, Failure>> {
  const link = await readLink(deps.config.keyring, 'identity_link', token, deps.clock())
  if (!link.ok) return link
  const held = await readHeldIdentity(deps, cookie)
  if (!held.ok || held.value.registrationId !== link.value.subject) return fail('login_expired')
  return ok({ held: held.value, link: link.value })
}

/** The mailbox has answered: what this browser holds may go to the account of that address, after a proof. */
export async function takeOffer(deps: Deps, asked: Asked): Promise<Result<string, Failure>> {
  const offer = await readOffer(deps, asked)
  if (!offer.ok) return offer
  const { held, link } = offer.value
  const { owners } = await commit(deps.db, { owners: ownerOfAddress(link.subject, link.securityVersion) })
  const [owner] = owners
  if (!owner) return fail('link_invalid')
  return ok(await holdIdentity(deps, { ...held, email: owner.email, userId: owner.id }))
}
