import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../deps.ts'
import { hasTrustVersion, type User } from '../store/accounts/users.ts'
import { allOf, never } from '../store/conditions.ts'
import { isKnownTo, type KnownDevice, type Trust } from './device-cookie.ts'

/** True in SQL while a browser is trusted: it spares the second factor after a password, and after nothing weaker. */
export function trustIn(
  { clock }: Deps,
  { user, amr, device }: { user: User; amr: readonly string[]; device: KnownDevice | null },
): SQLWrapper {
  const trust = isKnownTo(user, device) && amr.join() === 'pwd' ? device.trust : undefined
  return trust && clock() < trust.until ? allOf(hasTrustVersion(user.id, trust.version)) : never
}

/** What a device cookie says of it: newly trusted, or for as long as it was. */
export function trustFor(
  { config, clock }: Deps,
  user: User,
  device: KnownDevice | null,
  isNew: boolean,
): Trust | undefined {
  if (isNew && config.trustTtl > 0) return { until: clock() + config.trustTtl, version: user.trustVersion }
  return isKnownTo(user, device) ? device.trust : undefined
}
