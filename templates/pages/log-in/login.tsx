import type { Child } from 'hono/jsx'
import type { Words } from '#templates/words/words.ts'
import { Challenge, type ChallengeWidget } from '../kit/challenge.tsx'
import type { FieldSpec } from '../kit/field.tsx'
import { Form, Notice } from '../kit/form.tsx'
import { blankForm, type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { withNext } from '../kit/with-next.ts'

interface LoginProps {
  shell: Shell
  form: FormState
  /** Whether people may log in by user name too. */
  usernames: boolean
  /** Where to go on to. */
  next?: string | undefined
  notice?: string | undefined
  /** Address of an account that is still to be confirmed: offers to send the mail again. */
  offerResend?: string | undefined
  /** Of the form to log in, after failures. */
  challenge?: ChallengeWidget | undefined
  /** Of the form to send the mail again. */
  resendChallenge?: ChallengeWidget | undefined
  /** Ways in beside the password. */
  others?: Child[]
  /** One of these forms holds a challenge. */
  challenged?: boolean
}

export function LoginPage({ shell, form, usernames, next, notice, offerResend, others, ...challenges }: LoginProps) {
  const { challenge, resendChallenge, challenged = false } = challenges
  const words = shell.words.logIn
  return (
    <Layout shell={shell} title={words.title} failed={isFailed(form)} wantsScript challenged={challenged}>
      <h1>{words.title}</h1>
      {notice && <Notice>{notice}</Notice>}
      <Form
        action="/login"
        form={form}
        fields={[nameField(words, usernames), passwordField(words)]}
        hidden={{ next }}
        submit={words.submit}
      >
        <label class="check" for="remember">
          <input type="checkbox" id="remember" name="remember" checked={Boolean(form.values.remember)} />
          {words.remember}
        </label>
        <Challenge of={challenge} />
      </Form>
      {others}
      {offerResend !== undefined && (
        <Form
          action="/confirm/resend"
          form={blankForm}
          hidden={{ email: offerResend }}
          submit={words.resend}
          look="quiet"
        >
          <Challenge of={resendChallenge} />
        </Form>
      )}
      <ul class="ways">
        <li>
          <a href={withNext('/reset', next)}>{words.forgot}</a>
        </li>
        <li>
          <a href={withNext('/register', next)}>{words.register}</a>
        </li>
      </ul>
    </Layout>
  )
}

const nameField = (words: Words['logIn'], usernames: boolean): FieldSpec => ({
  name: 'email',
  label: usernames ? words.emailOrUsername : words.email,
  type: usernames ? 'text' : 'email',
  inputmode: 'email',
  // Passkeys too: the script of their form asks for them, where the browser can show them in the field.
  autocomplete: 'username webauthn',
})

const passwordField = (words: Words['logIn']): FieldSpec => ({
  name: 'password',
  label: words.password,
  type: 'password',
  autocomplete: 'current-password',
})
