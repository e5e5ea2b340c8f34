import { fill } from '#templates/words/fill.ts'
import { Challenge, type ChallengeWidget } from '../kit/challenge.tsx'
import { Form, Notice } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { newPassword, repeatedPassword } from '../kit/new-password.ts'
import { withNext } from '../kit/with-next.ts'
import { Filled } from '../kit/words.tsx'

interface ResetRequestProps {
  shell: Shell
  form: FormState
  /** Where to go on to, once there is a new password. */
  next?: string | undefined
  notice?: string | undefined
  challenge?: ChallengeWidget | undefined
}

export function ResetRequestPage({ shell, form, next, notice, challenge }: ResetRequestProps) {
  const words = shell.words.recovery
  return (
    <Layout shell={shell} title={words.title} failed={isFailed(form)} wantsScript challenged={Boolean(challenge)}>
      <Sign of="key" />
      <h1>{words.title}</h1>
      {notice && <Notice>{notice}</Notice>}
      <p>{words.ask}</p>
      <Form
        action="/reset"
        form={form}
        fields={[{ name: 'email', label: words.email, type: 'email', autocomplete: 'username' }]}
        hidden={{ next }}
        submit={words.send}
      >
        <Challenge of={challenge} />
      </Form>
      <p class="ways">
        <a href={withNext('/login', next)}>{words.back}</a>
      </p>
    </Layout>
  )
}

interface ResetSentProps {
  shell: Shell
  /** How long the link works, in words. */
  validFor: string
}

/** Says the same whether or not there is an account. */
export function ResetSentPage({ shell, validFor }: ResetSentProps) {
  const words = shell.words.recovery
  return (
    <Layout shell={shell} title={words.sentTitle}>
      <Sign of="mail" />
      <h1>{words.sentTitle}</h1>
      <p>{words.sent}</p>
      <p>{fill(words.validFor, { duration: validFor })}</p>
      <h2>{words.nothing}</h2>
      <ul>
        <li>{words.wait}</li>
        <li>
          <Filled sentence={words.otherAddress} tryAgain={<a href="/reset">{words.tryAgain}</a>} />
        </li>
      </ul>
      <p class="ways">
        <a href="/login">{words.back}</a>
      </p>
    </Layout>
  )
}

interface ResetProps {
  shell: Shell
  token: string
  /** Whose password it is. */
  email: string
  form: FormState
  minLength: number
}

export function ResetPage({ shell, token, email, form, minLength }: ResetProps) {
  const words = shell.words.recovery
  return (
    <Layout shell={shell} title={words.title} failed={isFailed(form)} wantsScript>
      <Sign of="key" />
      <h1>{words.title}</h1>
      <p>{words.loggedOut}</p>
      <Form
        action={`/reset/${encodeURIComponent(token)}`}
        form={form}
        account={email}
        fields={[
          newPassword(shell.words, 'password', words.newPassword, minLength),
          ...repeatedPassword(form, shell.words.signUp.register.repeat),
        ]}
        submit={words.submit}
      />
    </Layout>
  )
}
