import type { MailFilter } from '../../store/admin/outbox.ts'
import type { MailKind } from '../../store/schema/index.ts'

/** What a list of mails can be narrowed down to. */
export const mailStates = [
  ...(['queued', 'sending', 'sent', 'delivered', 'bounced', 'complained'] as const),
  ...(['failed', 'uncertain', 'expired', 'cancelled', 'dead'] as const),
] as const satisfies readonly MailFilter['state'][]

export const mailKinds = [
  ...(['confirm', 'already_registered', 'reset', 'password_changed', 'email_change', 'email_changed'] as const),
  ...(['new_device', 'login_trouble', 'session_theft', 'account_deleted', 'invitation', 'operator_alert'] as const),
] as const satisfies readonly MailKind[]
