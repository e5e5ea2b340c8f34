import type { Child } from 'hono/jsx'
import type { FieldSpec } from '../kit/field.tsx'
import { Form } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { newPassword } from '../kit/new-password.ts'

interface ConfirmProps {
  shell: Shell
  token: string
  /** The address that is confirmed. */
  email: string
  /** The link was opened in a browser that did not register. */
  needsPassword: boolean
  form: FormState
  canChooseNew: boolean
  /** The sign-up has a password; without, only a new one can be given. */
  hasPassword?: boolean
  minLength: number
  /** Of the features. */
  others?: Child[]
}

/** Where the link in the mail leads. Opening it does nothing yet, since mail scanners open links too. */
export function ConfirmPage({ shell, token, email, form, others, ...asked }: ConfirmProps) {
  const { confirm } = shell.words.signUp
  const { needsPassword, hasPassword = true } = asked
  const elsewhere = hasPassword ? confirm.elsewhere : confirm.elsewhereWithout
  return (
    <Layout shell={shell} title={confirm.title} failed={isFailed(form)} wantsScript>
      <Sign of="mail" />
      <h1>{confirm.title}</h1>
      <p>{needsPassword ? elsewhere : confirm.oneClick}</p>
      <Form
        action="/confirm"
        form={form}
        account={needsPassword ? email : undefined}
        fields={fieldsOf(shell, asked)}
        hidden={{ token }}
        submit={confirm.submit}
      />
      {others}
    </Layout>
  )
}

type Asked = Pick<ConfirmProps, 'needsPassword' | 'canChooseNew' | 'hasPassword' | 'minLength'>

function fieldsOf(
  { words }: Shell,
  { needsPassword, canChooseNew, hasPassword = true, minLength }: Asked,
): FieldSpec[] {
  if (!needsPassword) return []
  const { confirm, password } = words.signUp
  const chosen = newPassword(words, 'new_password', confirm.newPassword, minLength)
  if (!hasPassword) return [chosen]
  const registered = registeredPassword(password, confirm.passwordHint)
  return canChooseNew ? [registered, { ...chosen, optional: true, behind: confirm.chooseNew }] : [registered]
}

const registeredPassword = (label: string, hint: string): FieldSpec => ({
  name: 'password',
  label,
  type: 'password',
  autocomplete: 'current-password',
  hint,
})
