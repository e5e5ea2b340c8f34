import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { HistoryEntry } from '../schema/index.ts'
import { continued, continuedBy } from './history.ts'
import { assigned, type DeliveryTable, idsIn, isAlive } from './table.ts'

/** What became of a claimed message. */
export interface Outcome {
  id: string
  /** Which claim this is the outcome of. */
  attempts: number
  status: 'queued' | 'sent' | 'failed' | 'uncertain' | 'expired' | 'cancelled'
  /** When it is tried again; null when it has ended. */
  retryAt: number | null
  lastClass: string | null
  lastCode: string | null
  sentAt: number | null
  /** What it adds to the message's history. */
  history: HistoryEntry[]
}

/**
 * Ends or re-queues claimed rows. A later claim's row, unless the message is known to be sent, and one that an event has
 * ended meanwhile only learn what was tried. `own` are columns of this table alone, by the outcome's fields.
 */
export function recordOutcomes(
  table: DeliveryTable,
  outcomes: readonly Outcome[],
  own: Readonly<Record<string, SQLiteColumn>> = {},
): { tried: SQL; ended: SQL } {
  const told = (field: string) => sql`v.value ->> ${sql.raw(`'${field}'`)}`
  const each = sql`FROM json_each(${JSON.stringify(outcomes)}) AS v WHERE ${table.id} = ${told('id')}`
  const isOpen = sql`(${isAlive(table)} AND (${table.attempts} = ${told('attempts')} OR ${told('status')} = 'sent'))`
  const history = [table.history, continued(table, sql`v.value -> 'history'`)] as const
  const set = assigned(
    [table.status, told('status')],
    [table.leaseUntil, told('retryAt')],
    [table.nextAt, sql`coalesce(${told('retryAt')}, ${table.nextAt})`],
    [table.lastClass, told('lastClass')],
    [table.lastCode, told('lastCode')],
    [table.sentAt, told('sentAt')],
    history,
    ...Object.entries(own).map(([field, column]) => [column, told(field)] as const),
  )
  return {
    tried: sql`UPDATE ${table} SET ${assigned(history)} ${each} AND NOT ${isOpen}`,
    ended: sql`UPDATE ${table} SET ${set} ${each} AND ${isOpen}`,
  }
}

/** Notes on the rows still alive that the queue gave up on them; the sweep goes on. */
export const markDeadLetters = (table: DeliveryTable, ids: readonly string[], now: number): SQL => {
  const set = assigned(
    [table.lastCode, 'dead_letter'],
    [table.deadAt, now],
    [table.history, continuedBy(table, now, 'dead_letter')],
  )
  return sql`UPDATE ${table} SET ${set} WHERE ${table.id} IN ${idsIn(ids)} AND ${isAlive(table)}`
}
