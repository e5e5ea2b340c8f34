import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from './deps.ts'
import { newId } from './lib/ids.ts'
import type { Origin } from './origin.ts'
import { insertAudit } from './store/admin/audit.ts'

/** Security events about an account; an administrator's actions are `admin.*`. */
export type SecurityEvent =
  | 'registered'
  | 'confirmed'
  | 'logged_in'
  | 'log_in_failed'
  | 'log_in_unlocked'
  | 'logged_out'
  | 'reset_requested'
  | 'password_reset'
  | 'password_changed'
  | 'email_change_requested'
  | 'email_change_stopped'
  | 'email_changed'
  | 'email_restored'
  | 'sessions_ended'
  | 'session_theft'
  | 'profile_changed'
  | 'account_deleted'
  | `admin.${string}`

export interface AuditEntry {
  /** Made before, where other statements hang on the entry: see `isNoted`. */
  id?: string
  event: SecurityEvent
  userId: string | SQLWrapper | null
  origin: Origin | null
  /** The administrator who did it. */
  actorId?: string
  /** JSON of numbers and codes. */
  detail?: string | SQLWrapper
  /** Whether it happened, as the batch finds it. */
  wanted?: SQLWrapper
}

/** An unrun statement that notes an event in the audit log, in the batch that makes it happen. */
export function auditEntry({ clock }: Deps, { id, event, userId, origin, actorId, detail, wanted }: AuditEntry) {
  const at = clock()
  const who = { userId, actorId: actorId ?? null, ipHash: origin?.ipHash ?? null }
  const where = { country: origin?.country ?? null, device: origin?.device ?? null }
  return insertAudit({ id: id ?? newId(at), at, event, ...who, ...where, detail: detail ?? null }, wanted)
}
