import type { FieldSpec } from '../kit/field.tsx'
import { Form, Notice } from '../kit/form.tsx'
import { blankForm, type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'

interface LoginProps {
  shell: Shell
  form: FormState
  /** Whether people may log in by user name too. */
  usernames: boolean
  /** Path to go on to. */
  next?: string | undefined
  notice?: string | undefined
  /** Address of an account that is still to be confirmed: offers to send the mail again. */
  offerResend?: string | undefined
}

export function LoginPage({ shell, form, usernames, next, notice, offerResend }: LoginProps) {
  return (
    <Layout shell={shell} title="Log in" failed={isFailed(form)} wantsScript>
      <h1>Log in</h1>
      {notice && <Notice>{notice}</Notice>}
      <Form
        action="/login"
        form={form}
        fields={[nameField(usernames), passwordField]}
        hidden={{ next }}
        submit="Log in"
      >
        <label class="check" for="remember">
          <input type="checkbox" id="remember" name="remember" checked={Boolean(form.values.remember)} />
          Keep me logged in
        </label>
      </Form>
      {offerResend !== undefined && (
        <Form
          action="/confirm/resend"
          form={blankForm}
          hidden={{ email: offerResend }}
          submit="Send the confirmation mail again"
          look="quiet"
        />
      )}
      <ul class="ways">
        <li>
          <a href="/reset">Forgot your password?</a>
        </li>
        <li>
          <a href="/register">Create an account</a>
        </li>
      </ul>
    </Layout>
  )
}

const nameField = (usernames: boolean): FieldSpec => ({
  name: 'email',
  label: usernames ? 'E-mail or user name' : 'E-mail',
  type: usernames ? 'text' : 'email',
  inputmode: 'email',
  autocomplete: 'username',
})

const passwordField: FieldSpec = {
  name: 'password',
  label: 'Password',
  type: 'password',
  autocomplete: 'current-password',
}
