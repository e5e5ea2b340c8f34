import type { Child } from 'hono/jsx'
import { Field, type FieldSpec } from './field.tsx'
import { type FormState, isFailed } from './form-state.ts'
import { useWords } from './words.tsx'

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
  return (
    <form method="post" action={action} novalidate data-confirm={rest.confirm}>
      <ErrorSummary form={form} fields={fields} prefix={prefix} />
      {Object.entries(hidden).map(
        ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {rest.account !== undefined && <input type="text" autocomplete="username" value={rest.account} hidden readonly />}
      {fields.map((spec) => (
        <Field key={spec.name} {...spec} form={form} prefix={prefix} />
      ))}
      {rest.children}
      <button type="submit" class={look}>
        {submit}
      </button>
    </form>
  )
}

/** What went wrong, at the top of its form, each line leading to its field. */
export function ErrorSummary({ form, fields = [], prefix = '' }: Pick<FormProps, 'form' | 'fields' | 'prefix'>) {
  if (!isFailed(form)) return null
  const order = fields.map((field) => field.name)
  const names = Object.keys(form.errors).sort((a, b) => order.indexOf(a) - order.indexOf(b))
  return (
    <div class="notice bad" role="alert" tabindex={-1}>
      <p>{form.message ?? useWords().frame.lookAgain}</p>
      {names.length > 0 && (
        <ul>
          {names.map((name) => (
            <li key={name}>
              {order.includes(name) ? <a href={`#${prefix}${name}`}>{form.errors[name]}</a> : form.errors[name]}
            </li>
          ))}
        </ul>
      )}
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
