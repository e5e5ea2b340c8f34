import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { cursors } from '../schema/index.ts'
import { continuedBy } from './history.ts'
import { assigned, type DeliveryTable } from './table.ts'

/*
 * A claim chooses rows, reads them as they stand, and then takes just those. Where other statements of the batch change
 * what would be chosen, the ids are written down first.
 */

/** Writes down the ids that a claim is about; `ids` is a SELECT of them. One name for each kind of message. */
export const chooseRows = (name: string, ids: SQL): SQL => sql`
  INSERT INTO ${cursors} (name, position) SELECT ${name}, json_group_array(id) FROM (${ids}) WHERE 1
  ON CONFLICT (name) DO UPDATE SET position = excluded.position`

/** The ids that the claim of this batch has chosen, as a list of a statement. */
export const chosen = (name: string): SQL =>
  sql`(SELECT value FROM json_each((SELECT ${cursors.position} FROM ${cursors} WHERE ${cursors.name} = ${name})))`

/**
 * Takes these rows, a list of a statement, until `leaseUntil`. One whose consumer died keeps that on record: if this one dies too, the next
 * must know of both. `forgotten` are columns that told whom the attempt of before had reached.
 */
export const takeChosen = (
  table: DeliveryTable,
  ids: SQL,
  { now, leaseUntil }: { now: number; leaseUntil: number },
  forgotten: readonly SQLiteColumn[] = [],
): SQL => {
  const wasSending = sql`${table.status} = 'sending'`
  const set = assigned(
    [table.status, 'sending'],
    [table.attempts, sql`${table.attempts} + 1`],
    [table.leaseUntil, leaseUntil],
    [table.lastClass, sql`iif(${wasSending}, 'uncertain', ${table.lastClass})`],
    [table.history, sql`iif(${wasSending}, ${continuedBy(table, now, 'abandoned')}, ${table.history})`],
    ...forgotten.map((column) => [column, sql`iif(${wasSending}, NULL, ${column})`] as const),
  )
  return sql`UPDATE ${table} SET ${set} WHERE ${table.id} IN ${ids}`
}
