/** Field name -> sentence. */
export type FieldErrors = Record<string, string>

/** A form as it comes back: what was typed (a password is never shown, even if it is here) and what is wrong with it. */
export interface FormState {
  values: Record<string, string>
  errors: FieldErrors
  /** A sentence for the whole form, such as wrong credentials. */
  message?: string | undefined
}

export const blankForm: FormState = { values: {}, errors: {} }

export const isFailed = (form: FormState) => form.message !== undefined || Object.keys(form.errors).length > 0
