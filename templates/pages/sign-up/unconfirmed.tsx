import { Challenge, type ChallengeWidget } from '../kit/challenge.tsx'
import { Form, Notice } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { Filled } from '../kit/words.tsx'
import { EmailChange } from '../profile/account-access.tsx'

interface UnconfirmedProps {
  shell: Shell
  email: string
  notice?: string | undefined
  resend: FormState
  /** A mistyped address can be changed. */
  change: FormState
  pendingEmail: string | null
  asksPassword: boolean
  challenge?: ChallengeWidget | undefined
}

/** All that somebody sees who is logged in and has not confirmed their address. */
export function UnconfirmedPage({ shell, email, notice, resend, change, challenge, ...asked }: UnconfirmedProps) {
  const words = shell.words.signUp.unconfirmed
  return (
    <Layout
      shell={shell}
      title={words.title}
      failed={isFailed(resend) || isFailed(change)}
      wantsScript
      challenged={Boolean(challenge)}
    >
      <Sign of="mail" />
      <h1>{words.title}</h1>
      {notice && <Notice>{notice}</Notice>}
      <p>
        <Filled sentence={words.text} email={<strong>{email}</strong>} />
      </p>
      <Form action="/confirm/resend" form={resend} hidden={{ email }} submit={words.again} look="quiet">
        <Challenge of={challenge} />
      </Form>
      <p class="ways">{words.nothing}</p>
      <details open={asked.pendingEmail !== null || isFailed(change)}>
        <summary>{words.wrongAddress}</summary>
        <EmailChange {...asked} email={email} form={change} />
      </details>
    </Layout>
  )
}
