import type { FieldSpec } from '../kit/field.tsx'
import { Form, Notice } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'

interface PendingProps {
  shell: Shell
  /** Null when this browser does not know it. */
  email: string | null
  /** The code alone is not enough here: this browser did not register. */
  needsPassword: boolean
  notice?: string | undefined
  /** What became of the mail, when there is something to say. */
  status?: { kind: 'delayed' | 'bounced'; text: string } | undefined
  code: FormState
  resend: FormState
  correct: FormState
  correctable: boolean
}

/** Asks a newcomer to open their mail, and helps when it does not arrive. */
export function PendingPage({ shell, email, status, notice, ...page }: PendingProps) {
  const failed = [page.code, page.resend, page.correct].some(isFailed)
  return (
    <Layout shell={shell} title="Look in your inbox" failed={failed} wantsScript>
      <Sign of="mail" />
      <h1>Look in your inbox</h1>
      {status && <Notice tone="warn">{status.text}</Notice>}
      {notice && <Notice>{notice}</Notice>}
      <p>
        We are sending a mail to {email === null ? 'your address' : <strong>{email}</strong>}. Open the link in it, or
        type the code from it here.
      </p>
      <Form
        action="/register/code"
        form={page.code}
        prefix="code-"
        fields={page.needsPassword ? [codeField, passwordField] : [codeField]}
        submit="Confirm"
      />
      <h2>Nothing there?</h2>
      <ul>
        <li>Give it a few minutes, and look into the spam folder.</li>
        <li>
          If you have an account already, <a href="/login">log in</a> or <a href="/reset">choose a new password</a>.
        </li>
      </ul>
      <Form
        action="/confirm/resend"
        form={page.resend}
        prefix="resend-"
        fields={email === null ? [addressField] : []}
        hidden={{ email: email ?? undefined }}
        submit="Send the mail again"
        look="quiet"
      />
      {page.correctable && <Correct form={page.correct} open={status?.kind === 'bounced' || isFailed(page.correct)} />}
    </Layout>
  )
}

function Correct({ form, open }: { form: FormState; open: boolean }) {
  return (
    <details open={open}>
      <summary>Wrong address?</summary>
      <Form
        action="/register/correct"
        form={form}
        prefix="correct-"
        fields={[{ ...addressField, label: 'Your right e-mail address' }]}
        submit="Send it there instead"
        look="quiet"
      />
    </details>
  )
}

const codeField: FieldSpec = {
  name: 'code',
  label: 'Code',
  autocomplete: 'one-time-code',
  inputmode: 'numeric',
  hint: '6 digits, good for 10 minutes.',
}

const passwordField: FieldSpec = {
  name: 'password',
  label: 'Password',
  type: 'password',
  autocomplete: 'current-password',
  hint: 'The one you registered with: this is not the browser you did it in.',
}

const addressField: FieldSpec = { name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email' }
