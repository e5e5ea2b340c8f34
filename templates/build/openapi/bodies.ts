import * as v from 'valibot'
import { readConfig } from '../../../src/config.ts'
import { askForMailBody, mailLogInBody } from '../../../src/features/mail-login/bodies.ts'
import * as clients from '../../../src/features/oidc/client-bodies.ts'
import * as passkeys from '../../../src/features/passkeys/bodies.ts'
import * as providers from '../../../src/features/providers/bodies.ts'
import { pendingBody, setupBody } from '../../../src/features/second-factor/schemas.ts'
import * as own from '../../../src/http/kit/account-schemas.ts'
import { requeueBody } from '../../../src/http/kit/admin-mails.ts'
import { changedUserBody, newUserBody, reasonBody } from '../../../src/http/kit/admin-users.ts'
import * as open from '../../../src/http/kit/schemas.ts'

/** Bodies by the name that a route gives them, as a copy with the default settings takes them. */
export function bodiesWith(keyring: string): Record<string, v.GenericSchema> {
  const config = readConfig({
    PUBLIC_URL: 'https://auth.example.com',
    KEYRING: keyring,
    MAIL_FROM: 'no-reply@example.com',
    MAIL_PROVIDERS: 'resend',
    MAIL_RESEND_KEY: 'x',
  })
  return {
    register: solvable(open.registerBody(config, {})),
    correct: open.correctBody(),
    confirm: v.partial(open.confirmBody(config, {})),
    email: solvable(open.emailBody()),
    token: open.tokenBody(),
    confirmChange: open.confirmChangeBody(),
    logIn: solvable(open.logInBody({ ...config, tokenAudiences: ['orders'] })),
    logOut: open.logOutBody(),
    refresh: open.refreshBody(),
    reset: open.resetBody(config),
    invite: v.object({ ...open.resetBody(config).entries, username: v.optional(open.username) }),
    changePassword: own.changePasswordBody(config, {}),
    changeEmail: own.changeEmailBody(config, {}),
    password: own.passwordBody(config, {}),
    secondStep: v.partial(own.secondStepBody(config, {})),
    secondFactorSetup: setupBody(),
    reason: reasonBody(),
    pending: pendingBody(),
    askForMail: solvable(askForMailBody()),
    mailLogIn: v.partial(mailLogInBody(config, {})),
    proof: v.partial(own.proofBody(config, {})),
    profile: own.profileBody(config),
    tokenLogin: providers.tokenLoginBody(),
    passkeyOptions: passkeys.passkeyOptionsBody(),
    passkeyLogin: passkeys.passkeyLoginBody(),
    newPasskey: passkeys.newPasskeyBody(),
    passkeyLabel: passkeys.passkeyLabelBody(),
    newClient: clients.newClientBody(),
    changedClient: clients.changedClientBody(),
    newUser: newUserBody(config, {}),
    changedUser: changedUserBody({ ...config, roles: ['editor'] }),
    requeueMails: requeueBody(config, { filter: { state: 'failed' } }),
  }
}

/** Where Turnstile is in use, the token of its widget belongs to the body. */
const solvable = <Entries extends v.ObjectEntries>({ entries }: { entries: Entries }) =>
  v.object({ ...entries, turnstileToken: v.optional(v.pipe(v.string(), v.maxLength(2048))) })
