import { Card } from '../kit/card.tsx'
import type { FieldSpec } from '../kit/field.tsx'
import { Form, Notice } from '../kit/form.tsx'
import { blankForm, type FormState } from '../kit/form-state.ts'
import { newPassword } from '../kit/new-password.ts'
import { useWords } from '../kit/words.tsx'

export function PasswordCard({ minLength, form = blankForm }: { minLength: number; form: FormState | undefined }) {
  return (
    <Card title="Password">
      <p>Changing it logs you out everywhere else.</p>
      <Form
        action="/account/password"
        form={form}
        prefix="password-"
        fields={[
          { ...presentPassword, name: 'current_password' },
          newPassword(useWords(), 'new_password', 'New password', minLength),
          { ...repeated, name: 'password_confirm' },
        ]}
        submit="Change the password"
      />
    </Card>
  )
}

interface EmailProps {
  pendingEmail: string | null
  form: FormState | undefined
}

export function EmailCard({ pendingEmail, form }: EmailProps) {
  return (
    <Card title="E-mail address">
      <p>The new address counts as soon as you open the link that we mail there. That logs you out everywhere else.</p>
      <EmailChange pendingEmail={pendingEmail} form={form} />
    </Card>
  )
}

/** Asks for another address; one that waits to be confirmed stands above, and can be given up. */
export function EmailChange({ pendingEmail, form = blankForm }: EmailProps) {
  return (
    <>
      {pendingEmail !== null && (
        <>
          <Notice tone="warn">
            Look into the inbox of <strong>{pendingEmail}</strong>: the link in our mail confirms this address.
          </Notice>
          <Form action="/account/email/cancel" form={blankForm} submit="Keep the old address" look="quiet" />
        </>
      )}
      <Form
        action="/account/email"
        form={form}
        prefix="email-"
        fields={[{ name: 'email', label: 'New e-mail address', type: 'email', autocomplete: 'email' }, presentPassword]}
        submit="Send the link"
      />
    </>
  )
}

export const presentPassword: FieldSpec = {
  name: 'password',
  label: 'Your present password',
  type: 'password',
  autocomplete: 'current-password',
}

const repeated = { label: 'Repeat the new password', type: 'password', autocomplete: 'new-password' } as const
