import type { Context } from 'hono'
import * as v from 'valibot'
import { type Admin, changeUser, deleteUser, endSessions, mailUser } from '../../admin/index.ts'
import type { Config } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import type { Result } from '../../lib/result.ts'
import type { HttpEnv } from './env.ts'
import { type RawBody, registerBody, text } from './schemas.ts'

/*
 * What both faces of the desk read from a request.
 */

/** Where in a list: `limit` is 50, at most 100. Control characters are no part of any name. */
export function listingOf(c: Context<HttpEnv>) {
  const { query = '', cursor = '', limit = '' } = c.req.query()
  const short = (value: string) => value.replace(/\p{Cc}/gu, '').slice(0, 254)
  return {
    query: short(query),
    cursor: short(cursor),
    limit: Math.min(Math.max(Math.trunc(Number(limit)) || 50, 1), 100),
  }
}

/** A value of a closed list from the query: undefined when it is not given, null when it is none of them. */
export function choiceOf<Choice extends string>(c: Context<HttpEnv>, name: string, choices: readonly Choice[]) {
  const given = c.req.query(name)
  return given ? (choices.find((choice) => choice === given) ?? null) : undefined
}

/** The refusal of a value that `choiceOf` does not know. */
export const invalidChoice = (field: string) => ({
  errors: [{ field, code: 'invalid', message: 'This cannot be used here.' }],
})

const role = v.optional(v.picklist(['user', 'admin'], 'invalid'))

export const newUserBody = (config: Config, raw: RawBody) => {
  const { email, password, username } = registerBody(config, raw).entries
  const confirmed = v.optional(v.boolean('invalid'))
  return v.object(
    { email, password: v.optional(password), username: v.optional(username), confirmed, role },
    'required',
  )
}

/** As a form says it: a box that is ticked. */
export const newUserForm = (config: Config, raw: RawBody) => {
  const confirmed = v.pipe(
    v.optional(v.string()),
    v.transform((ticked) => ticked !== undefined),
  )
  return v.object({ ...newUserBody(config, raw).entries, confirmed }, 'required')
}

/** Why the operator takes something from an account: the audit log keeps it. */
export const reasonBody = () => v.object({ reason: v.pipe(text, v.maxLength(500, 'too_long')) }, 'required')

/** Nothing takes back a confirmation. */
export const changedUserBody = (config: Config) =>
  v.object(
    {
      disabled: v.optional(v.boolean('invalid')),
      reason: v.optional(reasonBody().entries.reason),
      confirmed: v.optional(v.literal(true, 'invalid')),
      role,
      ...accessEntries(config),
    },
    'required',
  )

/** Roles of the operator's list, and an object of at most 1 KiB. */
const accessEntries = ({ roles }: Config) => ({
  roles: v.optional(
    v.pipe(
      v.array(v.string('invalid'), 'invalid'),
      v.check((named) => named.every((role) => roles.includes(role)), 'invalid'),
      v.transform((named) => [...new Set(named)]),
    ),
  ),
  attributes: v.optional(
    v.pipe(
      v.custom<Record<string, unknown>>(isObject, 'invalid'),
      v.check((object) => new TextEncoder().encode(JSON.stringify(object)).length <= 1024, 'too_long'),
    ),
  ),
})

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value)

/** As a form says it: names of roles in one line, attributes as JSON. */
export const accessForm = (config: Config, raw: RawBody) => {
  Object.assign(raw, {
    roles: String(raw.roles ?? '')
      .split(/[\s,]+/)
      .filter(Boolean),
    attributes: parsed(String(raw.attributes ?? '{}')),
  })
  return v.object(accessEntries(config), 'required')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

type Action = (
  deps: Deps,
  admin: Admin,
  id: string,
) => Promise<Result<unknown, 'not_found' | 'last_admin' | 'state_conflict'>>

const change =
  (...changes: Parameters<typeof changeUser>[2]['changes']): Action =>
  (deps, admin, id) =>
    changeUser(deps, admin, { id, changes })

/** What can be done to an account by a button. */
export const userActions = {
  resend: (deps, admin, id) => mailUser(deps, admin, { id, mail: 'resend' }),
  reset: (deps, admin, id) => mailUser(deps, admin, { id, mail: 'reset' }),
  logout: (deps, admin, id) => endSessions(deps, admin, { id }),
  delete: (deps, admin, id) => deleteUser(deps, admin, { id }),
  confirm: change('confirmed'),
  enable: change('enabled'),
  promote: change('admin_made'),
  demote: change('admin_unmade'),
} satisfies Record<string, Action>
