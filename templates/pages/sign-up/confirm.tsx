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
  /** The link was opened in a browser that did not register. */
  needsPassword: boolean
  form: FormState
  canChooseNew: boolean
  minLength: number
  /** Of the features. */
  others?: Child[]
}

/** Where the link in the mail leads. Opening it does nothing yet, since mail scanners open links too. */
export function ConfirmPage({ shell, token, needsPassword, form, canChooseNew, minLength, others }: ConfirmProps) {
  const { confirm, password } = shell.words.signUp
  const fields: FieldSpec[] = needsPassword ? [registeredPassword(password, confirm.passwordHint)] : []
  if (needsPassword && canChooseNew) {
    const field = newPassword(shell.words, 'new_password', confirm.newPassword, minLength)
    fields.push({ ...field, optional: true, behind: confirm.chooseNew })
  }
  return (
    <Layout shell={shell} title={confirm.title} failed={isFailed(form)} wantsScript>
      <Sign of="mail" />
      <h1>{confirm.title}</h1>
      <p>{needsPassword ? confirm.elsewhere : confirm.oneClick}</p>
      <Form action="/confirm" form={form} fields={fields} hidden={{ token }} submit={confirm.submit} />
      {others}
    </Layout>
  )
}

const registeredPassword = (label: string, hint: string): FieldSpec => ({
  name: 'password',
  label,
  type: 'password',
  autocomplete: 'current-password',
  hint,
})
