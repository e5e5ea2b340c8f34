import type { Context, MiddlewareHandler } from 'hono'
import * as v from 'valibot'
import type { Config } from '../../config.ts'
import type { Certainty, Resumed, VisibleUser } from '../../sessions/index.ts'
import type { HttpEnv } from './env.ts'
import { fieldMessage } from './field-messages.ts'
import { wordsOf } from './language.ts'
import { type FieldError, problem } from './problems.ts'
import type { RawBody } from './schemas.ts'

type Schema = v.GenericSchema<unknown, object>
/** Who is signed in, and what a change of password or address asks of them. */
export type Own = VisibleUser & { asks: Resumed['asks'] | undefined }
/** `own`: once that is known. */
export type SchemaFor<Body extends Schema> = (config: Config, raw: RawBody, own?: Own) => Body
type Checked<Body extends Schema> = { ok: true; value: v.InferOutput<Body> } | { ok: false; errors: FieldError[] }

/** Checks a body; all that is wrong with it is told at once, one message a field. */
export function check<Body extends Schema>(
  c: Context<HttpEnv>,
  schemaFor: SchemaFor<Body>,
  raw: RawBody,
): Checked<Body> {
  const { config } = c.get('deps')
  const resumed = c.get('resumed')
  const own = resumed ? { ...resumed.visitor.user, asks: resumed.asks } : undefined
  const { success, output, issues } = v.safeParse(schemaFor(config, raw, own), raw)
  if (success) return { ok: true, value: output }
  const errors = new Map<string, FieldError>()
  for (const issue of issues) {
    const field = issue.path?.map(({ key }) => key).join('.') ?? ''
    const error = {
      field,
      code: issue.message,
      message: fieldMessage(wordsOf(c), field, issue.message, config.passwordMinLength),
    }
    if (!errors.has(field)) errors.set(field, error)
  }
  return { ok: false, errors: [...errors.values()] }
}

/** Guard before the session's: what is no JSON object is refused whoever sends it. An empty body that may be is one. */
export const jsonObject: MiddlewareHandler<HttpEnv> = async (c, next) => {
  return parseObject(c.get('bodyText')) ? next() : problem(c, 'malformed_body')
}

/** For a session guard: a try at the password is counted only when there is one and the rest of the body is in order. */
export const reauthenticatedIn =
  <Body extends Schema>(schemaFor: SchemaFor<Body>) =>
  (c: Context<HttpEnv>): Certainty =>
    triesPassword(c, schemaFor, parseObject(c.get('bodyText')) ?? {}) ? 'reauthenticated' : 'checked'

export const triesPassword = <Body extends Schema>(c: Context<HttpEnv>, schemaFor: SchemaFor<Body>, raw: RawBody) =>
  (raw.password ?? raw.currentPassword) !== undefined && check(c, schemaFor, raw).ok

/** For the guard of a route that takes a proof: it is read and counted in the guard's own trip, if the body is in order. */
export const provenIn =
  <Body extends Schema>(schemaFor: SchemaFor<Body>) =>
  (c: Context<HttpEnv>): Certainty => {
    const checked = check(c, schemaFor, parseObject(c.get('bodyText')) ?? {})
    return checked.ok ? proofIn(checked.value) : 'checked'
  }

export const proofIn = (body: object): Certainty => ({ proof: Object.fromEntries(Object.entries(body)) })

/** Guard of a JSON route: refuses what is no JSON object or fails its schema, else hands it on as `c.req.valid('json')`. */
export function validJson<Body extends Schema>(
  schemaFor: SchemaFor<Body>,
): MiddlewareHandler<HttpEnv, string, { out: { json: v.InferOutput<Body> } }> {
  return async (c, next) => {
    const raw = parseObject(c.get('bodyText'))
    if (!raw) return problem(c, 'malformed_body')
    const checked = check(c, schemaFor, raw)
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

/** The body as an object; undefined when it is none. */
export function parseObject(text = ''): RawBody | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
