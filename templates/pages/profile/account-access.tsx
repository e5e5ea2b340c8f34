import type { Words } from '#templates/words/words.ts'
import { Card } from '../kit/card.tsx'
import type { FieldSpec } from '../kit/field.tsx'
import { Form, Notice } from '../kit/form.tsx'
import { blankForm, type FormState, isFailed } from '../kit/form-state.ts'
import { newPassword, repeatedPassword } from '../kit/new-password.ts'
import { Setting } from '../kit/setting.tsx'
import { Filled, useWords } from '../kit/words.tsx'

interface PasswordProps {
  email: string
  minLength: number
  /** Whether the present password proves who it is; else a page asks first. */
  asksPassword: boolean
  form: FormState | undefined
}

/** The ways in: the password; those that features add follow as cards of their own. */
export function PasswordCard({ email, minLength, asksPassword, form = blankForm }: PasswordProps) {
  const words = useWords()
  const { ways, title, text, submit, ...password } = words.profile.password
  return (
    <Card title={ways}>
      <Setting name={title} value={password.hidden} open={isFailed(form)}>
        <p>{text}</p>
        <Form
          action="/account/password"
          form={form}
          prefix="password-"
          account={email}
          fields={[
            ...(asksPassword ? [{ ...currentPassword(words), name: 'current_password' }] : []),
            newPassword(words, 'new_password', password.newPassword, minLength),
            ...repeatedPassword(form, password.repeat),
          ]}
          submit={submit}
        />
      </Setting>
    </Card>
  )
}

interface EmailProps {
  /** The present one. */
  email: string
  pendingEmail: string | null
  asksPassword: boolean
  form: FormState | undefined
}

/** Asks for another address; one that waits to be confirmed stands above, and can be given up. */
export function EmailChange({ email, pendingEmail, asksPassword, form = blankForm }: EmailProps) {
  const words = useWords()
  const { pending, keep, newEmail, submit } = words.profile.email
  return (
    <>
      {pendingEmail !== null && (
        <>
          <Notice tone="warn">
            <Filled sentence={pending} email={<strong>{pendingEmail}</strong>} />
          </Notice>
          <Form action="/account/email/cancel" form={blankForm} submit={keep} look="quiet" />
        </>
      )}
      <Form
        action="/account/email"
        form={form}
        prefix="email-"
        account={email}
        fields={[
          { name: 'email', label: newEmail, type: 'email', autocomplete: 'email' },
          ...(asksPassword ? [currentPassword(words)] : []),
        ]}
        submit={submit}
      />
    </>
  )
}

export const currentPassword = ({ profile }: Words): FieldSpec => ({
  name: 'password',
  label: profile.currentPassword,
  type: 'password',
  autocomplete: 'current-password',
})
