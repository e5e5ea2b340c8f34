import type { SQLWrapper } from 'drizzle-orm'
import { type AccountChange, type ChangeType, changesBy } from './changes.ts'
import type { Deps } from './deps.ts'
import { newId } from './lib/ids.ts'
import type { Origin } from './origin.ts'
import { insertAudit } from './store/admin/audit.ts'
import type { Statement } from './store/database.ts'

/** Security events about an account; an administrator's actions are `admin.*`. What an app hears of each: changes.ts. */
export type SecurityEvent =
  | 'registered'
  | 'confirmed'
  | 'logged_in'
  | 'log_in_failed'
  | 'second_factor_failed'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'recovery_codes_renewed'
  | 'recovery_code_used'
  | 'trust_ended'
  | 'recovery_started'
  | 'recovery_stopped'
  | 'recovery_done'
  | 'login_mail_requested'
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
  | 'app_signed_in'
  | 'app_withdrawn'
  | 'profile_changed'
  | 'identity_linked'
  | 'identity_unlinked'
  | 'passkey_added'
  | 'passkey_removed'
  | 'account_deleted'
  | 'admin.user_created'
  | 'admin.user_confirmed'
  | 'admin.user_disabled'
  | 'admin.user_enabled'
  | 'admin.user_admin_made'
  | 'admin.user_admin_unmade'
  | 'admin.user_deleted'
  | 'admin.user_exported'
  | 'admin.user_logged_out'
  | 'admin.user_reset'
  | 'admin.user_resend'
  | 'admin.user_second_factor_off'
  | 'admin.user_passkey_removed'
  | 'admin.user_identity_unlinked'
  | 'admin.mails_requeued'
  | 'admin.mails_cancelled'
  | 'admin.mail_paused'
  | 'admin.mail_resumed'
  | 'admin.suppression_lifted'
  | 'admin.client_created'
  | 'admin.client_changed'
  | 'admin.client_secret_renewed'
  | 'admin.client_deleted'
  | 'admin.user_access_changed'
  | 'admin.event_requeued'
  | 'admin.endpoint_resumed'

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
  /** What apps hear of it, where that is another thing than its event tells by itself. */
  tells?: readonly ChangeType[]
}

/**
 * An unrun statement that notes an event in the audit log, in the batch that makes it happen. What features have to say
 * of the account's change comes with it, at the end of that batch.
 */
export function auditEntry(deps: Deps, entry: AuditEntry): Statement<undefined> {
  const { id, event, userId, origin, actorId, detail, wanted, tells: types = changesBy[event] } = entry
  const at = deps.clock()
  const entryId = id ?? newId(at)
  const who = { userId, actorId: actorId ?? null, ipHash: origin?.ipHash ?? null }
  const where = { country: origin?.country ?? null, device: origin?.device ?? null }
  return {
    query: insertAudit({ id: entryId, at, event, ...who, ...where, detail: detail ?? null }, wanted),
    read: () => undefined,
    last: types.length > 0 ? toldTo(deps, { entryId, event, types, at }) : [],
  }
}

const toldTo = (deps: Deps, change: AccountChange) =>
  deps.features.flatMap(({ onChange }) => onChange?.(deps, change) ?? [])
