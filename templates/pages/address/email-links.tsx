import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'

interface LinkProps {
  shell: Shell
  token: string
}

/** Where the mail to a new address leads. */
export function EmailConfirmPage({ shell, token }: LinkProps) {
  return (
    <Layout shell={shell} title="Confirm your new address" wantsScript>
      <Sign of="mail" />
      <h1>Confirm your new address</h1>
      <p>From now on you log in with this address, and our mails go there. You are logged out everywhere else.</p>
      <Form action={`/email/confirm/${encodeURIComponent(token)}`} form={blankForm} submit="Use this address" />
    </Layout>
  )
}

/** Where the notice to the old address leads. */
export function EmailUndoPage({ shell, token }: LinkProps) {
  return (
    <Layout shell={shell} title="Undo the change" wantsScript>
      <Sign of="stop" />
      <h1>Undo the change of address</h1>
      <p>
        Your account gets this address back, and everybody is logged out. The password no longer works either: you
        choose a new one next, by a link that we mail to this address.
      </p>
      <Form
        action={`/email/undo/${encodeURIComponent(token)}`}
        form={blankForm}
        submit="Give me my address back"
        look="danger"
      />
    </Layout>
  )
}
