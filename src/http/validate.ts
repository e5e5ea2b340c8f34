import type { Context, MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import type { Config } from '../config.ts'
import type { HttpEnv } from './env.ts'
import { fieldMessage } from './field-messages.ts'
import { type FieldError, problem } from './problems.ts'
import type { RawBody } from './schemas.ts'

type Schema = v.GenericSchema<unknown, object>
type SchemaFor<Body extends Schema> = (config: Config, raw: RawBody) => Body
type Checked<Body extends Schema> = { ok: true; value: v.InferOutput<Body> } | { ok: false; errors: FieldError[] }

/** Checks a body; all that is wrong with it is told at once, one message a field. */
export function check<Body extends Schema>(config: Config, schemaFor: SchemaFor<Body>, raw: RawBody): Checked<Body> {
  const { success, output, issues } = v.safeParse(schemaFor(config, raw), raw)
  if (success) return { ok: true, value: output }
  const errors = new Map<string, FieldError>()
  for (const issue of issues) {
    const field = String(issue.path?.[0]?.key ?? '')
    const error = { field, code: issue.message, message: fieldMessage(field, issue.message, config) }
    if (!errors.has(field)) errors.set(field, error)
  }
  return { ok: false, errors: [...errors.values()] }
}

/** Guard of a JSON route: refuses what is no JSON object or fails its schema, else hands it on as `c.req.valid('json')`. */
export function validJson<Body extends Schema>(
  schemaFor: SchemaFor<Body>,
): MiddlewareHandler<HttpEnv, string, { out: { json: v.InferOutput<Body> } }> {
  return async (c, next) => {
    const raw = parseObject(c.var.bodyText)
    if (!raw) return problem(c, 'malformed_body')
    const checked = check(c.var.deps.config, schemaFor, raw)
    if (!checked.ok) return problem(c, 'invalid_input', { errors: checked.errors })
    c.req.addValidatedData('json', checked.value)
    noteAddress(c, checked.value)
    return next()
  }
}

/** The address that a mail of this request would go to, for the limit that follows. */
export function noteAddress(c: Context<HttpEnv>, value: object): void {
  if ('email' in value && typeof value.email === 'string') c.set('mailTo', value.email)
}

function parseObject(text = ''): RawBody | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
