import type { Context } from 'hono'
import * as v from 'valibot'
import { type AuditQuery, auditKinds } from '../../admin/audit/index.ts'
import { day } from '../../lib/clock.ts'
import type { HttpEnv } from './env.ts'
import { check } from './validate.ts'

const text = v.optional(v.pipe(v.string('invalid'), v.maxLength(254, 'invalid')))

/** A day of UTC, as its first second. */
const date = v.optional(
  v.pipe(
    v.string('invalid'),
    v.check((given) => /^\d{4}-\d\d-\d\d$/.test(given) && Date.parse(given) > 0, 'invalid'),
    v.transform((given) => Date.parse(given) / 1000),
  ),
)

const filter = v.pipe(
  v.object({
    user: text,
    person: text,
    kind: v.optional(v.picklist(auditKinds, 'invalid')),
    from: date,
    to: date,
  }),
  v.transform(({ user, to, ...rest }): AuditQuery['filter'] => ({
    ...rest,
    userId: user,
    until: to === undefined ? undefined : to + day,
  })),
)

/** The filter of the audit log, read from the query; what is empty is not asked for. The last day is meant too. */
export function auditFilterOf(c: Context<HttpEnv>) {
  const asked = Object.entries(c.req.query()).map(([name, value]) => [name, value.replace(/\p{Cc}/gu, '')])
  return check(c, () => filter, Object.fromEntries(asked.filter(([, value]) => value !== '')))
}
