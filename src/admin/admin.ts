import { type AuditEntry, auditEntry } from '../audit.ts'
import type { Deps } from '../deps.ts'
import type { Origin } from '../origin.ts'

/** The administrator who acts. */
export interface Admin {
  id: string
  origin: Origin
}

/** Notes an administrator's action in the batch that does it. */
export const auditAction = (
  deps: Deps,
  admin: Admin,
  action: Pick<AuditEntry, 'id' | 'event' | 'userId' | 'wanted' | 'detail'>,
) => auditEntry(deps, { ...action, actorId: admin.id, origin: admin.origin })
