import { type AuditEntry, auditEntry } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { hour } from '../lib/clock.ts'
import { idTime } from '../lib/ids.ts'
import type { Origin } from '../origin.ts'
import type { Visitor } from '../sessions/resume-session.ts'

/** The administrator who acts. */
export interface Admin {
  id: string
  origin: Origin
}

const freshFor = 12 * hour

/** Whether somebody may change things: an administrator who logged in not long ago, as the id of the session tells. */
export const hasLoggedInLately = ({ clock }: Deps, { session }: Visitor): boolean =>
  clock() - idTime(session.id) < freshFor

/** Notes an administrator's action in the batch that does it. */
export const auditAction = (
  deps: Deps,
  admin: Admin,
  action: Pick<AuditEntry, 'id' | 'event' | 'userId' | 'wanted' | 'detail'>,
) => auditEntry(deps, { ...action, actorId: admin.id, origin: admin.origin })
