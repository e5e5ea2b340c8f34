import type { Context } from 'hono'
import { choiceOf } from '../../http/kit/admin-users.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import type { EventFilter } from './desk-statements.ts'
import { eventStatuses } from './schema.ts'

/** The filter of a list of events; null when it asks for a state that there is not. */
export function eventFilterOf(c: Context<HttpEnv>): EventFilter | null {
  const status = choiceOf(c, 'status', eventStatuses)
  if (status === null) return null
  return {
    status,
    endpoint: c.req.query('endpoint') || undefined,
    user: c.req.query('user')?.trim().toLowerCase() || undefined,
  }
}
