import { Form, Notice } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { newPassword } from '../kit/new-password.ts'

interface ResetRequestProps {
  shell: Shell
  form: FormState
  notice?: string | undefined
}

export function ResetRequestPage({ shell, form, notice }: ResetRequestProps) {
  return (
    <Layout shell={shell} title="Choose a new password" failed={isFailed(form)} wantsScript>
      <Sign of="key" />
      <h1>Choose a new password</h1>
      {notice && <Notice>{notice}</Notice>}
      <p>Tell us your address, and we send you a link for it.</p>
      <Form
        action="/reset"
        form={form}
        fields={[{ name: 'email', label: 'E-mail', type: 'email', autocomplete: 'username' }]}
        submit="Send me the link"
      />
      <p class="ways">
        <a href="/login">Back to log in</a>
      </p>
    </Layout>
  )
}

interface ResetSentProps {
  shell: Shell
  /** How long the link works, in words. */
  validFor?: string | undefined
}

/** Says the same whether or not there is an account. */
export function ResetSentPage({ shell, validFor }: ResetSentProps) {
  return (
    <Layout shell={shell} title="Look in your inbox">
      <Sign of="mail" />
      <h1>Look in your inbox</h1>
      <p>If there is an account for that address, a mail with a link is on its way.</p>
      <p>The link works once, and {validFor === undefined ? 'for a limited time' : `for ${validFor}`}.</p>
      <h2>Nothing there?</h2>
      <ul>
        <li>Give it a few minutes, and look into the spam folder.</li>
        <li>
          You may have registered with another address: <a href="/reset">try again</a>.
        </li>
      </ul>
      <p class="ways">
        <a href="/login">Back to log in</a>
      </p>
    </Layout>
  )
}

interface ResetProps {
  shell: Shell
  token: string
  form: FormState
  minLength: number
}

export function ResetPage({ shell, token, form, minLength }: ResetProps) {
  return (
    <Layout shell={shell} title="Choose a new password" failed={isFailed(form)} wantsScript>
      <Sign of="key" />
      <h1>Choose a new password</h1>
      <p>This logs you out everywhere else.</p>
      <Form
        action={`/reset/${encodeURIComponent(token)}`}
        form={form}
        fields={[newPassword(shell.words, 'password', 'New password', minLength)]}
        submit="Save the new password"
      />
    </Layout>
  )
}
