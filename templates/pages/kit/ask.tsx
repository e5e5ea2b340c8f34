import type { FieldSpec } from './field.tsx'
import { Form } from './form.tsx'
import { blankForm, type FormState, isFailed } from './form-state.ts'

interface AskProps {
  action: string
  /** Of the button that asks. */
  label: string
  question: string
  /** Of the button that does it. */
  submit: string
  look?: 'quiet' | 'danger'
  fields?: FieldSpec[]
  form?: FormState
  hidden?: Record<string, string | undefined>
}

/** An action that asks first: its question opens under its button, with a script or without. */
export function Ask({ action, label, question, look = 'quiet', form = blankForm, ...rest }: AskProps) {
  return (
    <details class="ask" name="ask" open={isFailed(form)}>
      <summary class={look === 'danger' ? 'button quiet grave' : 'button quiet'}>{label}</summary>
      <p>{question}</p>
      <Form action={action} form={form} look={look} {...rest} />
    </details>
  )
}
