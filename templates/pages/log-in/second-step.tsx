import type { Child } from 'hono/jsx'
import { ErrorSummary } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import { Layout, type Shell } from '../kit/layout.tsx'

interface SecondStepProps {
  shell: Shell
  form: FormState
  /** Of the features, each for its ways to go on; none once the log-in has to begin again. */
  forms: (Child | null)[]
  /** Where the log-in begins. */
  again: string
}

/** Asks for the second factor. */
export function SecondStepPage({ shell, form, forms, again }: SecondStepProps) {
  const words = shell.words.logIn.second
  const shown = forms.filter(Boolean)
  return (
    <Layout shell={shell} title={words.title} failed={isFailed(form)} wantsScript>
      <h1>{words.title}</h1>
      {shown.length > 0 ? <p>{words.text}</p> : <ErrorSummary form={form} />}
      {shown}
      <ul class="ways">
        <li>
          <a href={again}>{words.again}</a>
        </li>
      </ul>
    </Layout>
  )
}
