import { FreshPage } from '#templates/pages/log-in/fresh.tsx'
import { LoginPage } from '#templates/pages/log-in/login.tsx'
import { UnlockPage } from '#templates/pages/log-in/unlock.tsx'
import { MailLinkPage, MailLoginForm, MailLoginPage, MailPendingPage } from '#templates/pages/mail-login/mail-login.tsx'
import { PasskeyForm } from '#templates/pages/passkeys/passkey-form.tsx'
import { RefusedPasskeyPage } from '#templates/pages/passkeys/refused-passkey.tsx'
import { ProviderButtons } from '#templates/pages/providers/buttons.tsx'
import { fill } from '#templates/words/fill.ts'
import type { Made } from './made.ts'
import { providerStates, shownProviders } from './provider-states.tsx'

/** The ways in. */
export const logInStates = (made: Made) => ({ ...byPassword(made), ...byMail(made), ...providerStates(made) })

function byPassword({ shell, inside, say, form, wait: time }: Made) {
  const { logIn, problems, problemPage, passkeys } = shell.words
  const login = { shell, usernames: true, next: say('/account') }
  const passkey = <PasskeyForm shell={shell} action="/login/passkey" hidden={{}} submit={passkeys.logIn} />
  const others = [
    passkey,
    <ProviderButtons providers={shownProviders(say)} mode="login" />,
    <MailLoginForm next={undefined} challenge={undefined} />,
  ]
  const wrong = form({}, problems.invalid_credentials)
  const wait = form({}, fill(problemPage.again, { time }))
  const resend = say('ada@example.com')
  const again = { shell: inside, next: '/account' }
  return {
    login: <LoginPage {...login} form={form()} notice={say(logIn.notices.already_confirmed)} />,
    loginOtherWays: <LoginPage {...login} form={form()} others={others} />,
    loginRefused: <LoginPage {...login} form={wrong} />,
    loginTooMany: <LoginPage {...login} form={wait} />,
    loginUnconfirmed: <LoginPage {...login} form={form({}, problems.email_unconfirmed)} offerResend={resend} />,
    unlock: <UnlockPage shell={shell} token={say('token')} />,
    fresh: <FreshPage {...again} form={form({ password: problems.password_wrong })} byPassword others={[]} />,
    freshWithoutAny: <FreshPage {...again} form={form()} byPassword={false} others={[]} />,
    refusedPasskey: (
      <RefusedPasskeyPage
        shell={shell}
        reason={say(problems.passkey_unknown)}
        next={say('/account')}
        unknown={{ rpId: say('example.com'), id: say('id') }}
      />
    ),
  }
}

const byMail = ({ shell, say, form }: Made) => ({
  mailLogin: (
    <MailLoginPage
      shell={shell}
      form={form({ email: shell.words.fields.email.invalid })}
      next={undefined}
      challenge={undefined}
    />
  ),
  mailPending: <MailPendingPage shell={shell} form={form()} next="/account" />,
  mailLink: <MailLinkPage shell={shell} token={say('token')} code={null} />,
  mailLinkElsewhere: <MailLinkPage shell={shell} token={say('token')} code={say('271828')} />,
})
