import type { SecurityEvent } from './audit.ts'

/** What an app that knows the accounts has to hear of, by the names that it is told. */
export const changeTypes = [
  'user.created',
  'user.confirmed',
  'user.updated',
  'user.email_changed',
  'user.disabled',
  'user.enabled',
  'user.deleted',
  'session.ended_all',
  'factor.added',
  'factor.removed',
  'identity.linked',
  'identity.unlinked',
] as const

export type ChangeType = (typeof changeTypes)[number]

/** Changes of one account, as an entry of the audit log notes them: features are told at the end of its batch. */
export interface AccountChange {
  /** Whether the entry was written tells whether they came to pass. */
  entryId: string
  event: SecurityEvent
  types: readonly ChangeType[]
  at: number
}

/**
 * What each event of the audit log changes of an account. There is no default: a new event says it, or that it is
 * nothing an app hears of. `user.confirmed` stands wherever a mailbox is proven, be it for the second time.
 */
export const changesBy: Record<SecurityEvent, readonly ChangeType[]> = {
  // Where an account is there at once.
  registered: ['user.created'],
  confirmed: ['user.confirmed'],
  logged_in: [],
  log_in_failed: [],
  second_factor_failed: [],
  second_factor_on: ['factor.added'],
  second_factor_off: ['factor.removed'],
  recovery_codes_renewed: [],
  recovery_code_used: [],
  trust_ended: [],
  recovery_started: [],
  recovery_stopped: [],
  recovery_done: ['factor.removed'],
  login_mail_requested: [],
  log_in_unlocked: [],
  logged_out: [],
  reset_requested: [],
  password_reset: ['user.confirmed', 'session.ended_all'],
  password_changed: ['session.ended_all'],
  email_change_requested: [],
  email_change_stopped: ['session.ended_all'],
  email_changed: ['user.confirmed', 'user.email_changed', 'session.ended_all'],
  email_restored: ['user.email_changed', 'session.ended_all'],
  sessions_ended: ['session.ended_all'],
  session_theft: [],
  app_signed_in: [],
  app_withdrawn: [],
  profile_changed: ['user.updated'],
  identity_linked: ['identity.linked'],
  identity_unlinked: ['identity.unlinked'],
  passkey_added: ['factor.added'],
  passkey_removed: ['factor.removed'],
  account_deleted: ['user.deleted'],
  'admin.user_created': ['user.created'],
  'admin.user_confirmed': ['user.confirmed'],
  'admin.user_disabled': ['user.disabled'],
  'admin.user_enabled': ['user.enabled'],
  'admin.user_admin_made': ['user.updated', 'session.ended_all'],
  'admin.user_admin_unmade': ['user.updated', 'session.ended_all'],
  'admin.user_deleted': ['user.deleted'],
  'admin.user_exported': [],
  'admin.user_logged_out': ['session.ended_all'],
  'admin.user_second_factor_off': ['factor.removed'],
  'admin.user_passkey_removed': ['factor.removed'],
  'admin.user_identity_unlinked': ['identity.unlinked'],
  'admin.user_reset': [],
  'admin.user_resend': [],
  'admin.mails_requeued': [],
  'admin.mails_cancelled': [],
  'admin.mail_paused': [],
  'admin.mail_resumed': [],
  'admin.suppression_lifted': [],
  'admin.client_created': [],
  'admin.client_changed': [],
  'admin.client_secret_renewed': [],
  'admin.client_deleted': [],
  'admin.user_access_changed': ['user.updated'],
  'admin.event_requeued': [],
  'admin.endpoint_resumed': [],
}
