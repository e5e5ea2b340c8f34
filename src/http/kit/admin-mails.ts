import type { Context } from 'hono'
import * as v from 'valibot'
import type { Admin } from '../../admin/index.ts'
import { cancelMails, mailKindNames, mailStates, requeueMails } from '../../admin/mail/index.ts'
import type { Config } from '../../config.ts'
import type { Deps } from '../../deps.ts'
import type { HttpEnv } from './env.ts'
import type { RawBody } from './schemas.ts'
import { check } from './validate.ts'

/*
 * What both faces of the desk read from a request about mails.
 */

const entries = {
  state: v.optional(v.picklist(mailStates, 'invalid')),
  kind: v.optional(v.picklist(mailKindNames, 'invalid')),
  provider: v.optional(v.string('invalid')),
  to: v.optional(v.pipe(v.string('invalid'), v.trim(), v.toLowerCase())),
}
const filter = v.object(entries)
const renamed = v.transform(({ to, ...rest }: v.InferOutput<typeof filter>) => ({ ...rest, address: to }))
const mailFilter = v.pipe(filter, renamed)
export const requeueBody = (_config: Config, { filter: given }: RawBody) => {
  // A misspelt filter, or none, does not ask for everything.
  const asked = Object.keys(given ?? {}).length
  const isNamed = (known: object) => asked > 0 && Object.keys(known).length === asked
  return v.object(
    {
      filter: v.pipe(v.object(entries, 'invalid'), v.check(isNamed, 'invalid'), renamed),
      cursor: v.optional(v.string('invalid')),
    },
    'required',
  )
}

/** The filter of a list; what is empty is not asked for. */
export function mailFilterOf(c: Context<HttpEnv>, given: Record<string, string>) {
  const asked = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  return check(c, () => mailFilter, asked)
}

/** What can be done to a mail by a button; refused with what stands in the way. */
export const mailActions = {
  requeue: async (deps: Deps, admin: Admin, id: string) => {
    const done = await requeueMails(deps, admin, { ids: [id] })
    return outcome('requeued', done.ok ? [done.value.requeued[0]?.id, done.value.refused[0]] : [])
  },
  cancel: async (deps: Deps, admin: Admin, id: string) => {
    const done = await cancelMails(deps, admin, { ids: [id] })
    return outcome('cancelled', done.ok ? [done.value.cancelled[0], done.value.refused[0]] : [])
  },
}

function outcome(status: string, [id, refused]: [id?: string | undefined, refused?: { reason: string } | undefined]) {
  if (id !== undefined) return { ok: true as const, value: { status, id } }
  const code = refused?.reason === 'mail_unknown' ? ('not_found' as const) : ('state_conflict' as const)
  return { ok: false as const, code, detail: `What stands in the way: ${refused?.reason.replaceAll('_', ' ')}.` }
}
