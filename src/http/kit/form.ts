import type { Context } from 'hono'
import type * as v from 'valibot'
import { blankForm, type FormState } from '#templates/pages/kit/form-state.ts'
import type { Certainty } from '../../sessions/index.ts'
import type { HttpEnv } from './env.ts'
import { fieldMessage } from './field-messages.ts'
import { wordsOf } from './language.ts'
import { type ProblemCode, sentenceOf } from './problems.ts'
import type { RawBody } from './schemas.ts'
import { check, noteAddress, proofIn, type SchemaFor, triesPassword } from './validate.ts'

export { blankForm }

/** A posted form: checked, or as it goes back to the page. `failed` makes it fail for a later reason. */
export type PostedForm<Output> = {
  failed: (code: ProblemCode, retryAfter?: number) => FormState
  values: Record<string, string>
} & ({ ok: true; value: Output } | { ok: false; state: FormState })

/** Reads and checks a form. A field that comes twice or empty is not there; a form cannot say less. */
export function readForm<Body extends v.GenericSchema<unknown, object>>(
  c: Context<HttpEnv>,
  schemaFor: SchemaFor<Body>,
): PostedForm<v.InferOutput<Body>> {
  const raw = fieldsOf(c.var.bodyText ?? '')
  const values = Object.fromEntries(Object.entries(raw).map(([name, value]) => [name, String(value)]))
  const failed = (code: ProblemCode, retryAfter?: number): FormState => ({
    values,
    errors: {},
    message: sentenceOf(c, code, retryAfter),
  })
  const checked = check(c, schemaFor, raw)
  if (!checked.ok) {
    const errors = Object.fromEntries(checked.errors.map(({ field, message }) => [formName(field), message]))
    return { ok: false, failed, values, state: { values, errors } }
  }
  noteAddress(c, checked.value)
  return { ok: true, failed, values, value: checked.value }
}

/** As `reauthenticatedIn` and `provenIn`. */
export const reauthenticatedInForm =
  <Body extends v.GenericSchema<unknown, object>>(schemaFor: SchemaFor<Body>) =>
  (c: Context<HttpEnv>): Certainty =>
    triesPassword(c, schemaFor, fieldsOf(c.var.bodyText ?? '')) ? 'reauthenticated' : 'checked'

export const provenInForm =
  <Body extends v.GenericSchema<unknown, object>>(schemaFor: SchemaFor<Body>) =>
  (c: Context<HttpEnv>): Certainty => {
    const checked = check(c, schemaFor, fieldsOf(c.var.bodyText ?? ''))
    return checked.ok ? proofIn(checked.value) : 'checked'
  }

/** A form that fails at one field. */
export const failedField = (c: Context<HttpEnv>, values: Record<string, string>, field: string, code: string) => ({
  values,
  errors: { [field]: fieldMessage(wordsOf(c), field, code, c.var.deps.config.passwordMinLength) },
})

function fieldsOf(body: string): RawBody {
  const form = new URLSearchParams(body)
  const names = [...new Set(form.keys())].filter((name) => /^[a-z_]{1,32}$/.test(name))
  const single = names.flatMap((name) => {
    const [value = '', ...more] = form.getAll(name)
    return value === '' || more.length > 0 ? [] : [[bodyNames.get(name) ?? name, read(name, value)] as const]
  })
  return Object.fromEntries(single)
}

const read = (name: string, value: string) => (name === 'remember' || name === 'trust' ? true : value)

// Bodies speak camelCase, forms the names that browsers and the contract know.
const bodyNames = new Map([
  ['new_password', 'newPassword'],
  ['mail_code', 'mailCode'],
  ['current_password', 'currentPassword'],
  ['recovery_code', 'recoveryCode'],
])
const formName = (field: string) => [...bodyNames].find(([, name]) => name === field)?.[0] ?? field
