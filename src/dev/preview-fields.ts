import { fill } from '#templates/words/fill.ts'
import { type Locale, valuesIn } from '../mail/templates.generated.ts'

/** Made-up values for the fields of every kind of mail: a kind takes what it names. One that is missing does not compile. */
export const previewFields = (appName: string, site: string, locale: Locale) => ({
  appName,
  told: fill(valuesIn(locale).knownBy, { appName, provider: 'GitHub' }),
  action: fill(valuesIn(locale).connect, { provider: 'GitHub' }),
  actionUrl: `${site}/login/provider/link/a-preview`,
  url: `${site}/confirm/eyJhbGciOiJIUzI1NiJ9.eyJwcmV2aWV3Ijp0cnVlfQ.a-preview-and-no-real-token`,
  disownUrl: `${site}/disown/a-preview`,
  stopUrl: `${site}/email/stop/a-preview`,
  undoUrl: `${site}/email/undo/a-preview`,
  registerUrl: `${site}/register`,
  loginUrl: `${site}/login`,
  resetUrl: `${site}/reset`,
  accountUrl: `${site}/account`,
  adminUrl: `${site}/admin/mail`,
  cause: 'A mail has been waiting for twice as long as any should.',
  code: '271828',
  left: '9',
  ends: '23 November 2026, 14:03 UTC',
  newAddress: 'new@example.net',
  requested: moment,
  changed: moment,
  when: moment,
  expires: '21 November 2026, 14:03 UTC',
  place: 'Firefox, Portugal',
})

const moment = '20 November 2026, 14:03 UTC'
