import type { FieldSpec } from '../kit/field.tsx'
import { Form } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { newPassword } from '../kit/new-password.ts'

interface ConfirmProps {
  shell: Shell
  token: string
  /** The link was opened in a browser that did not register. */
  needsPassword: boolean
  form: FormState
  canChooseNew: boolean
  minLength: number
}

/** Where the link in the mail leads. Opening it does nothing yet, since mail scanners open links too. */
export function ConfirmPage({ shell, token, needsPassword, form, canChooseNew, minLength }: ConfirmProps) {
  const fields: FieldSpec[] = needsPassword ? [registeredPassword] : []
  if (needsPassword && canChooseNew) {
    const behind = 'Forgot it? Choose a new one instead'
    fields.push({ ...newPassword(shell.words, 'new_password', 'New password', minLength), optional: true, behind })
  }
  return (
    <Layout shell={shell} title="Confirm your address" failed={isFailed(form)} wantsScript>
      <Sign of="mail" />
      <h1>Confirm your address</h1>
      {needsPassword ? (
        <p>
          You opened the link in another browser than the one you registered in. Your password shows that the account is
          really yours.
        </p>
      ) : (
        <p>One click, and your account is ready.</p>
      )}
      <Form action="/confirm" form={form} fields={fields} hidden={{ token }} submit="Confirm my address" />
    </Layout>
  )
}

const registeredPassword: FieldSpec = {
  name: 'password',
  label: 'Password',
  type: 'password',
  autocomplete: 'current-password',
  hint: 'The one you registered with.',
}
