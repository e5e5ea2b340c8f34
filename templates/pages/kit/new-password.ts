import type { FieldSpec } from './field.tsx'

/** The field for a password that is being chosen, with the advice that goes with it. */
export const newPassword = (name: string, label: string, minLength: number): FieldSpec => ({
  name,
  label,
  type: 'password',
  autocomplete: 'new-password',
  hint: `At least ${minLength} characters. A long phrase is fine, and so is whatever your password manager suggests.`,
  minLength,
})
