import { Form } from '../kit/form.tsx'
import { blankForm, type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'

interface LinkProps {
  shell: Shell
  token: string
}

interface ConfirmProps extends LinkProps {
  form: FormState
  /** Nobody is logged in here whose address it would be. */
  needsPassword: boolean
}

/** Where the mail to a new address leads. */
export function EmailConfirmPage({ shell, token, form, needsPassword }: ConfirmProps) {
  const { title, text, submit, elsewhere, password, logIn } = shell.words.address.confirm
  const path = `/email/confirm/${encodeURIComponent(token)}`
  const field = { name: 'password', label: password, type: 'password', autocomplete: 'current-password' } as const
  return (
    <Layout shell={shell} title={title} failed={isFailed(form)} wantsScript>
      <Sign of="mail" />
      <h1>{title}</h1>
      <p>{text}</p>
      {needsPassword && <p>{elsewhere}</p>}
      <Form action={path} form={form} fields={needsPassword ? [field] : []} submit={submit} />
      {needsPassword && (
        <p class="ways">
          <a href={`/login?next=${path}`}>{logIn}</a>
        </p>
      )}
    </Layout>
  )
}

/** Where the notice leads that a change was asked for. */
export function EmailStopPage({ shell, token }: LinkProps) {
  const { title, text, submit } = shell.words.address.stop
  return (
    <Layout shell={shell} title={title} wantsScript>
      <Sign of="stop" />
      <h1>{title}</h1>
      <p>{text}</p>
      <Form action={`/email/stop/${encodeURIComponent(token)}`} form={blankForm} submit={submit} look="danger" />
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
