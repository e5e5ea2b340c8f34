import { fill } from '#templates/words/fill.ts'
import { Form } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { newPassword } from '../kit/new-password.ts'
import { usernameField } from './register.tsx'

interface InviteProps {
  shell: Shell
  token: string
  /** Whose account it will be. */
  email: string
  form: FormState
  username: 'off' | 'optional' | 'required'
  minLength: number
}

export function InvitePage({ shell, token, email, form, username, minLength }: InviteProps) {
  const { invite, password } = shell.words.signUp
  const name = username === 'off' ? [] : [usernameField(shell.words, username === 'optional')]
  return (
    <Layout shell={shell} title={invite.title} failed={isFailed(form)} wantsScript>
      <Sign of="key" />
      <h1>{invite.title}</h1>
      <p>{fill(invite.text, { appName: shell.appName })}</p>
      <Form
        action={`/invite/${encodeURIComponent(token)}`}
        form={form}
        account={email}
        fields={[...name, newPassword(shell.words, 'password', password, minLength)]}
        submit={invite.submit}
      />
    </Layout>
  )
}
