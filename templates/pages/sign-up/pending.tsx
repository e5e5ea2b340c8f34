import type { Child } from 'hono/jsx'
import type { Words } from '#templates/words/words.ts'
import { Challenge, type ChallengeWidget } from '../kit/challenge.tsx'
import type { FieldSpec } from '../kit/field.tsx'
import { Form, Notice } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { Filled, useWords } from '../kit/words.tsx'

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
  /** Of the form to send it again. */
  challenge?: ChallengeWidget | undefined
  /** What else the page holds, of the features. */
  others?: (Child | null)[]
}

/** Asks a newcomer to open their mail, and helps when it does not arrive. */
export function PendingPage({ shell, email, status, notice, ...page }: PendingProps) {
  const failed = [page.code, page.resend, page.correct].some(isFailed)
  const { pending, ...words } = shell.words.signUp
  return (
    <Layout shell={shell} title={pending.title} failed={failed} wantsScript challenged={Boolean(page.challenge)}>
      <Sign of="mail" />
      <h1>{pending.title}</h1>
      {status && <Notice tone="warn">{status.text}</Notice>}
      {notice && <Notice>{notice}</Notice>}
      <p>
        <Filled sentence={pending.sentTo} email={email === null ? pending.yourAddress : <strong>{email}</strong>} />
      </p>
      <Form
        action="/register/code"
        form={page.code}
        prefix="code-"
        account={page.needsPassword ? (email ?? undefined) : undefined}
        fields={codeFields(shell.words, page.needsPassword)}
        submit={pending.submit}
      />
      <Nothing />
      <Form
        action="/confirm/resend"
        form={page.resend}
        prefix="resend-"
        fields={email === null ? [addressField(words.email)] : []}
        hidden={{ email: email ?? undefined }}
        submit={pending.again}
        look="quiet"
      >
        <Challenge of={page.challenge} />
      </Form>
      {page.others}
      {page.correctable && <Correct form={page.correct} open={status?.kind === 'bounced' || isFailed(page.correct)} />}
    </Layout>
  )
}

function Nothing() {
  const words = useWords().signUp.pending
  const [logIn, reset] = [<a href="/login">{words.logIn}</a>, <a href="/reset">{words.reset}</a>]
  return (
    <>
      <h2>{words.nothing}</h2>
      <ul>
        <li>{words.wait}</li>
        <li>
          <Filled sentence={words.member} logIn={logIn} reset={reset} />
        </li>
      </ul>
    </>
  )
}

function Correct({ form, open }: { form: FormState; open: boolean }) {
  const { wrongAddress, rightAddress, sendThere } = useWords().signUp.pending
  return (
    <details open={open}>
      <summary>{wrongAddress}</summary>
      <Form
        action="/register/correct"
        form={form}
        prefix="correct-"
        fields={[addressField(rightAddress)]}
        submit={sendThere}
        look="quiet"
      />
    </details>
  )
}

function codeFields({ signUp: { password, pending } }: Words, needsPassword: boolean): FieldSpec[] {
  const code: FieldSpec = {
    name: 'code',
    label: pending.code,
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    hint: pending.codeHint,
  }
  if (!needsPassword) return [code]
  const hint = pending.passwordHint
  return [code, { name: 'password', label: password, type: 'password', autocomplete: 'current-password', hint }]
}

const addressField = (label: string): FieldSpec => ({ name: 'email', label, type: 'email', autocomplete: 'email' })
