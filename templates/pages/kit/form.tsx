import type { Child } from 'hono/jsx'
import { Field, type FieldSpec } from './field.tsx'
import type { FormState } from './form-state.ts'

interface FormProps {
  action: string
  form: FormState
  submit: string
  fields?: FieldSpec[]
  hidden?: Record<string, string | undefined>
  /** Tells the fields of several forms on one page apart. */
  prefix?: string
  look?: 'quiet' | 'danger'
  /** Whose passwords these are: password managers file them under it. */
  account?: string | undefined
  /** A question that the browser asks before it sends the form. */
  confirm?: string
  /** Stands between the fields and the button. */
  children?: Child
}

/** A form that posts to this site. It leaves checking to the server, whose messages are tied to their fields. */
export function Form({ action, form, submit, fields = [], hidden = {}, prefix = '', look, ...rest }: FormProps) {
  const firstWrong = fields.find(({ name }) => name in form.errors)
  return (
    <form method="post" action={action} novalidate data-confirm={rest.confirm}>
      <ErrorSummary form={form} fields={fields} />
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {rest.account !== undefined && <input type="text" autocomplete="username" value={rest.account} hidden readonly />}
      {fields.map((spec) => (
        <Field key={spec.name} {...spec} form={form} prefix={prefix} autofocus={spec === firstWrong} />
      ))}
      {rest.children}
      <button type="submit" class={look}>
        {submit}
      </button>
    </form>
  )
}

/** What is wrong with the form as a whole, or has no field here to stand beside. */
export function ErrorSummary({ form, fields = [] }: Pick<FormProps, 'form' | 'fields'>) {
  const shown = fields.map(({ name }) => name)
  const others = Object.entries(form.errors).flatMap(([name, sentence]) => (shown.includes(name) ? [] : [sentence]))
  const sentences = form.message === undefined ? others : [form.message, ...others]
  if (sentences.length === 0) return null
  return (
    <div class="notice bad" role="alert" tabindex={-1}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}

/** One sentence or more about what just happened. */
export function Notice({ tone = 'good', children }: { tone?: 'good' | 'warn'; children: Child }) {
  return (
    <div class={`notice ${tone}`} role="status">
      {children}
    </div>
  )
}
