/*
 * What the desk says beyond its markup. It speaks English alone, to few, and so is a static file like the other languages:
 * the Worker carries none of it.
 */

/** Of names that would not read well. */
const things: Record<string, string> = {
  client: 'an app',
  email: 'the address',
  endpoint: 'an app that is told events',
  event: 'an event about WHOM',
  identity: 'an account elsewhere',
  mail: 'sending',
  mails: 'mails of WHOM',
  passkey: 'a passkey',
  recovery_code: 'a recovery code',
  sessions: 'other sessions',
  trust: 'trust in a browser',
}

const sentences: Record<string, string> = {
  registered: 'WHOM signed up',
  confirmed: 'WHOM confirmed the address',
  log_in_failed: 'Somebody failed to log in as WHOM',
  second_factor_failed: 'Somebody failed the second step of WHOM',
  second_factor_on: 'WHOM turned the second factor on',
  second_factor_off: 'WHOM turned the second factor off',
  login_mail_requested: 'Somebody asked to log in as WHOM by mail',
  log_in_unlocked: 'WHOM ended the waiting at log-in',
  reset_requested: 'Somebody asked for a new password of WHOM',
  password_reset: 'WHOM set a new password by mail',
  recovery_started: 'Somebody began to recover WHOM',
  recovery_done: 'WHOM lost the second factor by recovery',
  session_theft: 'A session of WHOM was used twice and ended: it may have been stolen',
  app_signed_in: 'WHOM logged in to an app',
  app_withdrawn: 'WHOM took access from an app',
  logged_in: 'WHOM logged in',
  'admin.user_admin_made': 'BY made WHOM an administrator',
  'admin.user_admin_unmade': 'BY made WHOM an ordinary user',
  'admin.user_logged_out': 'BY logged WHOM out everywhere',
  'admin.user_reset': 'BY sent WHOM a link for a new password',
  'admin.user_resend': 'BY sent WHOM the confirmation again',
  'admin.user_second_factor_off': 'BY took the second factor off WHOM',
  'admin.user_access_changed': 'BY changed roles or attributes of WHOM',
  'admin.user_identity_unlinked': 'BY took an account elsewhere off WHOM',
  'admin.suppression_lifted': 'BY lets WHOM be mailed again',
  'admin.client_secret_renewed': 'BY gave an app a new secret',
  'admin.import': 'BY imported users',
  'admin.invite': 'BY invited users',
  'admin.backfill': 'BY marked users as confirmed',
}

/** How the audit log tells of its events: BY did it, to WHOM. */
export const auditWords = { things, sentences }
export type AuditWords = typeof auditWords
