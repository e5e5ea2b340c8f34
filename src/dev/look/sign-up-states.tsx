import { AskConfirmationPage } from '#templates/pages/sign-up/ask-confirmation.tsx'
import { ConfirmPage } from '#templates/pages/sign-up/confirm.tsx'
import { DisownedPage, DisownPage } from '#templates/pages/sign-up/disown.tsx'
import { InvitePage } from '#templates/pages/sign-up/invite.tsx'
import { PendingPage } from '#templates/pages/sign-up/pending.tsx'
import { RegisterPage } from '#templates/pages/sign-up/register.tsx'
import { UnconfirmedPage } from '#templates/pages/sign-up/unconfirmed.tsx'
import { fill } from '#templates/words/fill.ts'
import type { Made } from './made.ts'

/** From the first form to an account that is confirmed. */
export const signUpStates = (made: Made) => ({ ...registering(made), ...waiting(made), ...confirming(made) })

function registering({ shell, say, form, challenge }: Made) {
  const { fields } = shell.words
  const refused = form({
    email: fields.email.invalid,
    password: fill(fields.password.too_short, { min: 8 }),
    username: fields.username.reserved,
  })
  const common = { shell, minLength: 8 }
  return {
    register: <RegisterPage {...common} form={form()} username="optional" challenge={challenge} />,
    registerRefused: <RegisterPage {...common} form={refused} username="optional" next={say('/account')} />,
    registerWithout: <RegisterPage {...common} form={form()} username="off" passwords="optional" />,
    invite: (
      <InvitePage {...common} email={say('ada@example.com')} token={say('token')} form={form()} username="optional" />
    ),
    disown: <DisownPage shell={shell} token={say('token')} />,
    disowned: <DisownedPage shell={shell} />,
  }
}

function waiting({ shell, inside, say, form }: Made) {
  const { pending, unconfirmed } = shell.words.signUp
  const { code_invalid } = shell.words.problems
  const email = say('ada@example.com')
  const forms = { code: form(), resend: form(), correct: form(), correctable: true }
  const status = { kind: 'bounced', text: say(pending.troubles.bounced) } as const
  const late = { kind: 'delayed', text: say(pending.troubles.delayed) } as const
  const fence = { shell: inside, email, resend: form(), change: form(), asksPassword: true }
  const newEmail = say('countess@example.com')
  return {
    pending: <PendingPage shell={shell} {...forms} email={email} needsPassword={false} />,
    pendingRefused: (
      <PendingPage shell={shell} {...forms} code={form({}, code_invalid)} email={email} needsPassword={false} />
    ),
    pendingBounced: <PendingPage shell={shell} {...forms} email={email} needsPassword={false} status={status} />,
    pendingElsewhere: (
      <PendingPage
        shell={shell}
        {...forms}
        email={null}
        needsPassword
        status={late}
        notice={say(pending.notices.sent)}
      />
    ),
    unconfirmed: <UnconfirmedPage {...fence} pendingEmail={null} />,
    unconfirmedChanging: (
      <UnconfirmedPage {...fence} pendingEmail={newEmail} notice={say(unconfirmed.notices.email_requested)} />
    ),
  }
}

function confirming({ shell, say, form }: Made) {
  const { password_wrong } = shell.words.problems
  const link = { shell, token: say('token'), email: say('ada@example.com'), canChooseNew: true, minLength: 8 }
  const wrong = form({ password: password_wrong })
  return {
    confirm: <ConfirmPage {...link} form={form()} needsPassword={false} />,
    confirmElsewhere: <ConfirmPage {...link} form={form()} needsPassword />,
    confirmRefused: <ConfirmPage {...link} form={wrong} needsPassword />,
    confirmWithout: <ConfirmPage {...link} form={form()} needsPassword hasPassword={false} />,
    askConfirmation: <AskConfirmationPage shell={shell} form={form()} />,
    askConfirmationExpired: <AskConfirmationPage shell={shell} form={form()} reason="link_expired" />,
  }
}
