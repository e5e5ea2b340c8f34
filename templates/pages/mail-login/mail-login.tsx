import { Challenge, type ChallengeWidget } from '../kit/challenge.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm, type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { withNext } from '../kit/with-next.ts'
import { useWords } from '../kit/words.tsx'

interface Asked {
  next: string | undefined
  challenge: ChallengeWidget | undefined
}

/** On the log-in page, folded away. */
export function MailLoginForm(asked: Asked) {
  const { mailLogin } = useWords()
  return (
    <details>
      <summary>{mailLogin.offer}</summary>
      <AddressForm {...asked} form={blankForm} />
    </details>
  )
}

/** By itself, with what was wrong. */
export function MailLoginPage({ shell, form, ...asked }: Asked & { shell: Shell; form: FormState }) {
  const { mailLogin, logIn } = shell.words
  return (
    <Layout
      shell={shell}
      title={mailLogin.offer}
      failed={isFailed(form)}
      wantsScript
      challenged={Boolean(asked.challenge)}
    >
      <h1>{mailLogin.offer}</h1>
      <AddressForm {...asked} form={form} />
      <p class="ways">
        <a href={withNext('/login', asked.next)}>{logIn.title}</a>
      </p>
    </Layout>
  )
}

function AddressForm({ next, challenge, form }: Asked & { form: FormState }) {
  const { logIn, mailLogin } = useWords()
  const email = { name: 'email', label: logIn.email, type: 'email', autocomplete: 'email', inputmode: 'email' } as const
  return (
    <Form action="/login/mail" form={form} prefix="mail-" fields={[email]} hidden={{ next }} submit={mailLogin.send}>
      <Challenge of={challenge} />
    </Form>
  )
}

/** Where the mail is waited for. */
export function MailPendingPage({ shell, form, next }: { shell: Shell; form: FormState; next: string | undefined }) {
  const { title, text, code: label, submit } = shell.words.mailLogin.pending
  const code = { name: 'code', label, autocomplete: 'one-time-code', inputmode: 'numeric' } as const
  return (
    <Layout shell={shell} title={title} failed={isFailed(form)} wantsScript>
      <Sign of="mail" />
      <h1>{title}</h1>
      <p>{text}</p>
      <Form action="/login/mail/pending" form={form} fields={[code]} hidden={{ next }} submit={submit} />
    </Layout>
  )
}

/** Where the link leads: a button where the log-in began, elsewhere the code to type there. */
export function MailLinkPage({ shell, token, code }: { shell: Shell; token: string; code: string | null }) {
  const words = code === null ? shell.words.mailLogin.here : shell.words.mailLogin.elsewhere
  return (
    <Layout shell={shell} title={words.title} wantsScript>
      <Sign of="key" />
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      {code === null ? (
        <Form
          action={`/login/mail/${encodeURIComponent(token)}`}
          form={blankForm}
          submit={shell.words.mailLogin.here.submit}
        />
      ) : (
        <p class="code">
          <code>{code}</code>
        </p>
      )}
    </Layout>
  )
}
