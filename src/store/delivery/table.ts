import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'

type Names =
  | 'id'
  | 'status'
  | 'attempts'
  | 'leaseUntil'
  | 'nextAt'
  | 'expiresAt'
  | 'lastClass'
  | 'lastCode'
  | 'createdAt'
  | 'sentAt'
  | 'history'
  | 'deadAt'

/*
 * What every table of messages that leave has, mails and others. Two times of a row: `nextAt` is when the sweep looks at
 * it next, `leaseUntil` is before when nobody may take it: the end of a running attempt, or the moment of a retry. The
 * sweep moves the first and never the second.
 * Statuses stand as literals, because a bound parameter would hide the partial indexes from the planner.
 */
export type DeliveryTable = SQLiteTable & { readonly [Name in Names]: SQLiteColumn }

/** Neither sent nor given up. */
export const isAlive = ({ status }: DeliveryTable): SQL => sql`${status} IN ('queued', 'sending')`

/** Nobody is at it, and no retry is put off. */
export const isFree = ({ leaseUntil }: DeliveryTable, now: number): SQL => sql`coalesce(${leaseUntil}, 0) <= ${now}`

/** `SET` of these columns, by their bare names as SQLite wants it. */
export const assigned = (...pairs: readonly (readonly [SQLiteColumn, unknown])[]): SQL =>
  sql.join(
    pairs.map(([column, value]) => sql`${sql.identifier(column.name)} = ${value}`),
    sql`, `,
  )

/** As a list of a statement; ids are bound as one parameter, however many they are. */
export const idsIn = (ids: readonly string[]): SQL => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** A waiting row's end without another attempt: one whose last attempt had no answer may have been sent. */
export const unsentStatus = ({ status, lastClass }: DeliveryTable, end: string): SQL =>
  sql`iif(${status} = 'sending' OR ${lastClass} = 'uncertain', 'uncertain', ${end})`
