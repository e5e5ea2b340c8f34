import type { FieldSpec } from '../kit/field.tsx'
import { Form } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { newPassword } from '../kit/new-password.ts'

interface RegisterProps {
  shell: Shell
  form: FormState
  username: 'off' | 'optional' | 'required'
  minLength: number
}

export function RegisterPage({ shell, form, username, minLength }: RegisterProps) {
  const fields: FieldSpec[] = [
    {
      name: 'email',
      label: 'E-mail',
      type: 'email',
      autocomplete: 'email',
      hint: 'We send a link there to make sure that it is yours.',
    },
    newPassword(shell.words, 'password', 'Password', minLength),
    { name: 'password_confirm', label: 'Repeat the password', type: 'password', autocomplete: 'new-password' },
  ]
  if (username !== 'off') fields.splice(1, 0, usernameField(username === 'optional'))
  return (
    <Layout shell={shell} title="Create an account" failed={isFailed(form)} wantsScript>
      <h1>Create an account</h1>
      <Form action="/register" form={form} fields={fields} submit="Create account" />
      <p class="ways">
        <a href="/login">I have an account already</a>
      </p>
    </Layout>
  )
}

export const usernameField = (optional: boolean): FieldSpec => ({
  name: 'username',
  label: 'User name',
  autocomplete: 'username',
  hint: 'Letters, digits, dots and underscores, starting with a letter.',
  optional,
})
