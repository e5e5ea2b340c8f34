import * as v from 'valibot'
import { createKeyring } from '../../../scripts/keyring.ts'
import { readConfig } from '../../../src/config.ts'
import * as own from '../../../src/http/account-schemas.ts'
import * as open from '../../../src/http/schemas.ts'

// The document describes a copy with the default settings.
const config = readConfig({
  ...{ PUBLIC_URL: 'https://auth.example.com', KEYRING: JSON.stringify(await createKeyring()) },
  ...{ MAIL_PROVIDERS: 'resend', MAIL_RESEND_KEY: 'x', MAIL_FROM: 'no-reply@example.com' },
})

/** Bodies by the name that a route gives them. */
export const bodies: Record<string, v.GenericSchema> = {
  register: open.registerBody(config, {}),
  correct: open.correctBody(),
  confirm: v.partial(open.confirmBody(config, {})),
  email: open.emailBody(),
  token: open.tokenBody(),
  logIn: open.logInBody(),
  logOut: open.logOutBody(),
  refresh: open.refreshBody(),
  reset: open.resetBody(config),
  invite: v.object({ ...open.resetBody(config).entries, username: v.optional(open.username) }),
  changePassword: own.changePasswordBody(config, {}),
  changeEmail: own.changeEmailBody(config, {}),
  password: own.passwordBody(),
  profile: own.profileBody(config),
}
