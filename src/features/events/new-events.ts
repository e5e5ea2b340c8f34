import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { AccountChange, ChangeType } from '../../changes.ts'
import type { Config } from '../../config.ts'
import { day, minute } from '../../lib/clock.ts'
import { newId } from '../../lib/ids.ts'
import { idsIn } from '../../store/delivery/table.ts'
import { insertFrom } from '../../store/insert-if.ts'
import { audit, users } from '../../store/schema/index.ts'
import { returning, update } from '../../store/statements.ts'
import { a, data, u, version } from './payload.ts'
import { eventOutbox } from './schema.ts'

/** So long an app may be out of reach. */
const retriedFor = 3 * day

const told = alias(eventOutbox, 'told')

/**
 * Inserts what each endpoint is told of one change, if the log has noted it: an account's first news is that it was
 * created. Raises the account's version with it.
 */
export function newEvents({ events, emailConfirmation }: Config, change: AccountChange, type: ChangeType) {
  const endpoints = events.endpoints.map(({ name, full, types }) => ({ id: newId(change.at), name, full, types }))
  const ids = idsIn(endpoints.map(({ id }) => id))
  const as = type === 'user.confirmed' ? sql`iif(${u.version} = 1, 'user.created', ${type})` : sql`${type}`
  const payload = sql`json_object('type', ${as}, 'timestamp', ${new Date(change.at * 1000).toISOString()},
    'data', json(${data}))`
  const row = {
    id: sql`v.value ->> 'id'`,
    endpoint: sql`v.value ->> 'name'`,
    type: as,
    userId: sql`${a.userId}`,
    payload,
    status: 'queued' as const,
    nextAt: change.at + minute,
    expiresAt: change.at + retriedFor,
    createdAt: change.at,
  }
  const isWanted = sql`(v.value -> 'types' = 'null'
    OR EXISTS (SELECT 1 FROM json_each(v.value, '$.types') AS k WHERE k.value = ${as}))`
  const source = sql`FROM json_each(${JSON.stringify(endpoints)}) AS v
    JOIN ${audit} AS ${a} ON ${a.id} = ${change.entryId} LEFT JOIN ${users} AS ${u} ON ${u.id} = ${a.userId}
    WHERE ${isTold(type, change, emailConfirmation)} AND ${isWanted}`
  return {
    inserted: returning({ id: eventOutbox.id }, insertFrom(eventOutbox, row, source)),
    raised: update(users)
      .set({ version: sql`${users.version} + 1` })
      .where(sql`${users.id} IN (SELECT ${eventOutbox.userId} FROM ${eventOutbox} WHERE ${eventOutbox.id} IN ${ids})`),
  }
}

/**
 * Whether there is something to tell. An account that `fence` has opened for a stranger is no news until it is confirmed.
 */
function isTold(type: ChangeType, { event }: AccountChange, policy: Config['emailConfirmation']): SQL {
  if (type === 'user.deleted') return sql`${version} IS NOT NULL`
  if (event === 'registered') return policy === 'off' ? sql`${u.version} = 1` : sql`0`
  if (type === 'user.created') return sql`${u.id} IS NOT NULL`
  if (type === 'user.confirmed')
    return event.endsWith('confirmed') ? sql`${u.id} IS NOT NULL` : isNewlyConfirmed(policy)
  return policy === 'off' ? sql`${u.id} IS NOT NULL` : sql`(${u.emailConfirmedAt} IS NOT NULL OR ${u.version} > 1)`
}

// By a reset or a change of address, which prove a mailbox too. A clock may tick between two statements of a request.
const isNewlyConfirmed = (policy: Config['emailConfirmation']) => sql`(${u.emailConfirmedAt} >= ${a.at} - 60
  AND NOT EXISTS (SELECT 1 FROM ${eventOutbox} AS ${told} WHERE ${told.userId} = ${u.id}
    AND (${told.type} = 'user.confirmed' AND ${told.createdAt} >= ${u.emailConfirmedAt}
      OR ${told.type} = 'user.created' AND ${told.createdAt} >= ${u.emailConfirmedAt} + ${policy === 'off' ? 1 : 0})))`
