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
  const { title, text, submit } = shell.words.address.confirm
  return (
    <Layout shell={shell} title={title} wantsScript>
      <Sign of="mail" />
      <h1>{title}</h1>
      <p>{text}</p>
      <Form action={`/email/confirm/${encodeURIComponent(token)}`} form={blankForm} submit={submit} />
    </Layout>
  )
}

/** Where the notice to the old address leads. */
export function EmailUndoPage({ shell, token }: LinkProps) {
  const { title, heading, text, submit } = shell.words.address.undo
  return (
    <Layout shell={shell} title={title} wantsScript>
      <Sign of="stop" />
      <h1>{heading}</h1>
      <p>{text}</p>
      <Form action={`/email/undo/${encodeURIComponent(token)}`} form={blankForm} submit={submit} look="danger" />
    </Layout>
  )
}
