import { Form } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { newPassword } from '../kit/new-password.ts'
import { usernameField } from './register.tsx'

interface InviteProps {
  shell: Shell
  token: string
  form: FormState
  username: 'off' | 'optional' | 'required'
  minLength: number
}

export function InvitePage({ shell, token, form, username, minLength }: InviteProps) {
  const name = username === 'off' ? [] : [usernameField(username === 'optional')]
  return (
    <Layout shell={shell} title="Your account is waiting" failed={isFailed(form)} wantsScript>
      <Sign of="key" />
      <h1>Your account is waiting</h1>
      <p>Choose a password, and your account at {shell.appName} is ready.</p>
      <Form
        action={`/invite/${encodeURIComponent(token)}`}
        form={form}
        fields={[...name, newPassword(shell.words, 'password', 'Password', minLength)]}
        submit="Save the password"
      />
    </Layout>
  )
}
