import type { Child } from 'hono/jsx'
import { fill } from '#templates/words/fill.ts'
import { Form } from '../kit/form.tsx'
import { blankForm, type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { Sign } from '../kit/mark.tsx'
import { withNext } from '../kit/with-next.ts'
import { currentPassword } from '../profile/account-access.tsx'

interface ProofProps {
  shell: Shell
  form: FormState
  /** What the other service is called. */
  provider: string
  /** The owner is here already, and only has to say so. */
  isOwner: boolean
  /** Of the account. */
  email: string | null
  /** Ways to prove it beside the password. */
  others: (Child | null)[]
  /** One of these forms holds a challenge. */
  challenged: boolean
}

/** Asks the owner of an account to prove it once, before an account elsewhere is connected to it. */
export function ProofPage({ shell, form, provider, isOwner, email, others, challenged }: ProofProps) {
  const words = shell.words.providers.proof
  return (
    <Layout shell={shell} title={words.title} failed={isFailed(form)} wantsScript challenged={challenged}>
      <Sign of="key" />
      <h1>{words.title}</h1>
      <p>{fill(isOwner ? words.here : words.text, { provider })}</p>
      {isOwner ? (
        <Form action="/login/provider/connect" form={blankForm} submit={words.connect} />
      ) : (
        <Form
          action="/login/provider/proof"
          account={email ?? undefined}
          form={form}
          fields={[currentPassword(shell.words)]}
          submit={words.submit}
        />
      )}
      {others}
      <p class="ways">
        <a href={isOwner ? '/account' : withNext('/login', '/login/provider/proof')}>
          {isOwner ? words.later : words.otherwise}
        </a>
      </p>
    </Layout>
  )
}

/** Asks for the address that the other service has not told. */
export function AddressPage({ shell, form, provider }: Pick<ProofProps, 'shell' | 'form' | 'provider'>) {
  const words = shell.words.providers.address
  const field = { name: 'email', label: shell.words.signUp.email, type: 'email', autocomplete: 'email' } as const
  return (
    <Layout shell={shell} title={words.title} failed={isFailed(form)} wantsScript>
      <Sign of="mail" />
      <h1>{words.title}</h1>
      <p>{fill(words.text, { provider })}</p>
      <Form action="/login/provider/address" form={form} fields={[field]} submit={words.submit} />
    </Layout>
  )
}
