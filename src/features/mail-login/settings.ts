import type { Settings } from '../../lib/settings.ts'

/** Off by default: a mailbox is one weak factor (SP 800-63B-4 bars e-mail as an authenticator). */
export const parseMailLogin = (settings: Settings) => ({
  isOn: settings.oneOf('MAIL_LOGIN', ['off', 'on'], 'off') === 'on',
})
