import type { MailFields } from '../../src/mail/templates.generated.ts'

export const mailSite = 'https://accounts.example.org'
const token = `${'a'.repeat(60)}.${'b'.repeat(160)}.${'c'.repeat(43)}`
const asked = { requested: '21 November 2026, 01:17 UTC', place: 'Firefox, Germany' }
const expires = '22 November 2026, 01:17 UTC'
const appName = 'Gatehouse'

const noticed = { appName, when: 'today', place: 'Firefox', resetUrl: `${mailSite}/reset` }

/** Every kind of mail with something to show in each place. */
export const shownFields: MailFields = {
  confirm: {
    appName,
    url: `${mailSite}/confirm/${token}`,
    code: '482913',
    expires,
    ...asked,
    disownUrl: `${mailSite}/disown/x`,
  },
  already_registered: {
    appName,
    told: 'You have an account already.',
    action: 'Log in',
    actionUrl: `${mailSite}/login`,
    resetUrl: `${mailSite}/reset`,
    ...asked,
  },
  sign_up_again: { appName, registerUrl: `${mailSite}/register`, ...asked },
  reset: { appName, url: `${mailSite}/reset/${token}`, expires, ...asked },
  password_changed: { appName, resetUrl: `${mailSite}/reset`, changed: '21 November 2026', place: 'an unknown place' },
  email_change: { appName, url: `${mailSite}/email/confirm/${token}`, expires, ...asked },
  email_change_requested: {
    appName,
    stopUrl: `${mailSite}/email/stop/${token}`,
    newAddress: 'a•••@example.org',
    ...asked,
  },
  email_changed: {
    appName,
    undoUrl: `${mailSite}/email/undo/${token}`,
    newAddress: 'a•••@example.org',
    changed: '21 November 2026',
    place: 'an unknown place',
  },
  username_changed: { appName, when: 'today', place: 'Firefox', resetUrl: `${mailSite}/reset` },
  new_device: {
    appName,
    place: 'Firefox',
    when: 'today',
    accountUrl: `${mailSite}/account`,
    resetUrl: `${mailSite}/reset`,
  },
  identity_linked: { appName, undoUrl: `${mailSite}/identity/undo/${token}`, changed: 'today', place: 'Firefox' },
  identity_unlinked: {
    appName,
    place: 'Firefox',
    when: 'today',
    accountUrl: `${mailSite}/account`,
    resetUrl: `${mailSite}/reset`,
  },
  passkey_added: {
    appName,
    place: 'Firefox',
    when: 'today',
    accountUrl: `${mailSite}/account`,
    resetUrl: `${mailSite}/reset`,
  },
  password_breached: { appName, resetUrl: `${mailSite}/reset` },
  passkey_removed: {
    appName,
    place: 'Firefox',
    when: 'today',
    accountUrl: `${mailSite}/account`,
    resetUrl: `${mailSite}/reset`,
  },
  passkey_counter: {
    appName,
    place: 'Firefox',
    when: 'today',
    accountUrl: `${mailSite}/account`,
    resetUrl: `${mailSite}/reset`,
  },
  login_trouble: {
    appName,
    when: 'today',
    place: 'Firefox',
    url: `${mailSite}/unlock/${token}`,
    resetUrl: `${mailSite}/reset`,
  },
  session_theft: { appName, when: 'today', place: 'Firefox', resetUrl: `${mailSite}/reset` },
  account_deleted: { appName, when: 'today', place: 'Firefox' },
  operator_alert: { appName, when: 'today', cause: 'A mail waits.', adminUrl: `${mailSite}/admin/mail` },
  login: { appName, url: `${mailSite}/login/mail/${token}`, code: '482913', when: 'today', place: 'Firefox', expires },
  login_unknown: { appName, registerUrl: `${mailSite}/register`, when: 'today', place: 'Firefox' },
  factor_code: { ...noticed, code: '482913' },
  second_factor_on: noticed,
  second_factor_off: noticed,
  recovery_codes_renewed: noticed,
  recovery_code_used: { ...noticed, left: '9' },
  recovery_confirm: { appName, url: `${mailSite}/recovery/confirm/${token}`, when: 'today', place: 'Firefox', expires },
  recovery_started: { appName, ends: expires, stopUrl: `${mailSite}/recovery/stop/${token}` },
  recovery_soon: { appName, ends: expires, stopUrl: `${mailSite}/recovery/stop/${token}` },
  recovery_done: { appName, when: 'today', resetUrl: `${mailSite}/reset` },
  invitation: { appName, url: `${mailSite}/invite/${token}`, expires },
}
