import type { Child } from 'hono/jsx'
import type { Words } from '#templates/words/words.ts'
import { Challenge, type ChallengeWidget } from '../kit/challenge.tsx'
import type { FieldSpec } from '../kit/field.tsx'
import { Form } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { newPassword, repeatedPassword } from '../kit/new-password.ts'
import { withNext } from '../kit/with-next.ts'

interface RegisterProps {
  shell: Shell
  form: FormState
  /** Where to go on to, once confirmed. */
  next?: string | undefined
  username: 'off' | 'optional' | 'required'
  minLength: number
  challenge?: ChallengeWidget | undefined
  passwords?: 'required' | 'optional'
  /** Ways in beside a password. */
  others?: Child[]
}

export function RegisterPage({ shell, form, next, username, minLength, passwords, challenge, others }: RegisterProps) {
  const { register, email, password } = shell.words.signUp
  const withoutPassword = passwords === 'optional' ? { optional: true, behind: register.addPassword } : {}
  const fields: FieldSpec[] = [
    {
      name: 'email',
      label: email,
      type: 'email',
      autocomplete: 'email',
      hint: register.emailHint,
    },
    { ...newPassword(shell.words, 'password', password, minLength), ...withoutPassword },
    ...repeatedPassword(form, register.repeat),
  ]
  const name = usernameField(shell.words, username === 'optional')
  if (username === 'required') fields.push(name)
  if (username === 'optional') fields.push({ ...name, behind: register.addUsername })
  return (
    <Layout shell={shell} title={register.title} failed={isFailed(form)} wantsScript challenged={Boolean(challenge)}>
      <h1>{register.title}</h1>
      <Form action="/register" form={form} fields={fields} hidden={{ next }} submit={register.submit}>
        <Challenge of={challenge} />
      </Form>
      {others}
      <p class="ways">
        <a href={withNext('/login', next)}>{register.haveOne}</a>
      </p>
    </Layout>
  )
}

export const usernameField = ({ signUp }: Words, optional: boolean): FieldSpec => ({
  name: 'username',
  label: signUp.username,
  autocomplete: 'username',
  hint: signUp.usernameHint,
  optional,
})
