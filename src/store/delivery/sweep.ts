import { type SQL, sql } from 'drizzle-orm'
import { minute } from '../../lib/clock.ts'
import { continuedBy } from './history.ts'
import { assigned, type DeliveryTable, unsentStatus } from './table.ts'

/** Moves rows a minute on, so that two sweeps do not both take them; `due` is a SELECT of their ids. */
export const putForward = (table: DeliveryTable, due: SQL, now: number): SQL =>
  sql`UPDATE ${table} SET ${assigned([table.nextAt, now + minute])} WHERE ${table.id} IN (${due})`

/** Ends rows that must not be sent any more; `dead` is a SELECT of their ids. */
export function expireRows(table: DeliveryTable, dead: SQL, now: number): SQL {
  const code = sql`coalesce(${table.lastCode}, 'expired')`
  const status = unsentStatus(table, 'expired')
  const set = assigned(
    [table.status, status],
    [table.lastCode, code],
    [table.leaseUntil, null],
    [table.history, continuedBy(table, now, status, code)],
  )
  return sql`UPDATE ${table} SET ${set} WHERE ${table.id} IN (${dead})`
}
