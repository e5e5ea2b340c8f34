import { fill } from '#templates/words/fill.ts'
import type { Words } from '#templates/words/words.ts'
import type { FieldSpec } from './field.tsx'
import type { FormState } from './form-state.ts'

/** A form that asked for it twice comes back with both where they differ. */
export const repeatedPassword = (form: FormState, label: string): FieldSpec[] =>
  'password_confirm' in form.errors
    ? [{ name: 'password_confirm', label, type: 'password', autocomplete: 'new-password' }]
    : []

/** The field for a password that is being chosen, with the advice that goes with it. */
export const newPassword = (words: Words, name: string, label: string, minLength: number): FieldSpec => ({
  name,
  label,
  type: 'password',
  autocomplete: 'new-password',
  hint: fill(words.frame.newPasswordHint, { count: minLength }),
  minLength,
})
