import type { FormState } from './form-state.ts'
import { useWords } from './words.tsx'

export interface FieldSpec {
  name: string
  label: string
  type?: 'text' | 'email' | 'password'
  /** What browsers and password managers fill in, such as `current-password`. */
  autocomplete: string
  inputmode?: 'numeric' | 'email'
  hint?: string
  optional?: boolean
  /** Code points; a password that has it shows its progress while somebody types. */
  minLength?: number
  /** Folds the field away behind this question. */
  behind?: string
}

type FieldProps = FieldSpec & {
  form: FormState
  prefix?: string
  /** The first that is wrong: what reads pages aloud begins there. */
  autofocus?: boolean
}

/** A label, its hint, its error and its input, tied together. What was typed comes back, a password never. */
export function Field({ behind, ...field }: FieldProps) {
  if (behind === undefined) return <Labelled {...field} />
  return (
    <details open={field.name in field.form.errors}>
      <summary>{behind}</summary>
      <Labelled {...field} />
    </details>
  )
}

export function PasswordField(field: Omit<FieldProps, 'type'>) {
  return <Field {...field} type="password" />
}

function Labelled({ form, prefix = '', name, label, hint, optional, ...control }: Omit<FieldProps, 'behind'>) {
  const id = `${prefix}${name}`
  const error = form.errors[name]
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class="field">
      <label for={id}>
        {label}
        {optional && <span> {useWords().frame.optional}</span>}
      </label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div class="control">
        <input
          id={id}
          name={name}
          type={control.type ?? 'text'}
          value={control.type === 'password' ? undefined : form.values[name]}
          autocomplete={control.autocomplete}
          inputmode={control.inputmode}
          required={!optional}
          autocapitalize="none"
          spellcheck={false}
          data-min={control.minLength}
          aria-describedby={describedBy || undefined}
          aria-invalid={error ? 'true' : undefined}
          autofocus={control.autofocus}
        />
      </div>
    </div>
  )
}
