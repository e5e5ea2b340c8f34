import type { Child } from 'hono/jsx'
import { Form } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'
import { currentPassword } from '../profile/account-access.tsx'

interface FreshProps {
  shell: Shell
  form: FormState
  /** Path to go on to. */
  next: string
  /** Whether the password is a way; else there are others, or none at all. */
  byPassword: boolean
  others: (Child | null)[]
}

/** Asks somebody who is signed in to prove it once more. */
export function FreshPage({ shell, form, next, byPassword, others }: FreshProps) {
  const words = shell.words.logIn.fresh
  const shown = others.filter(Boolean)
  return (
    <Layout shell={shell} title={words.title} failed={isFailed(form)} wantsScript>
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      {byPassword && (
        <Form
          action="/fresh"
          form={form}
          account={shell.user?.email}
          fields={[currentPassword(shell.words)]}
          hidden={{ next }}
          submit={words.submit}
        />
      )}
      {shown}
      {!byPassword && shown.length === 0 && (
        <>
          <p>{words.none}</p>
          <a class="button" href="/reset">
            {words.setPassword}
          </a>
        </>
      )}
    </Layout>
  )
}
