import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { rows } from './statements.ts'

/** For operations, which write no SQL: conditions put together. */
export const allOf = (...conditions: SQLWrapper[]): SQL => sql`(${sql.join(conditions, sql` AND `)})`

export const anyOf = (...conditions: SQLWrapper[]): SQL => sql`(${sql.join(conditions, sql` OR `)})`

export const always: SQL = sql`1`

export const not = (condition: SQLWrapper): SQL => sql`NOT (${condition})`
export const never: SQL = sql`0`

/** A value while a condition holds, else NULL. */
export const valueIf = (condition: SQLWrapper, value: number): SQL => sql`iif(${condition}, ${value}, NULL)`

/** One row that tells whether a condition holds. */
export const holds = (condition: SQLWrapper = always) =>
  rows({ holds: sql<number>`${condition}` }, (list) => sql`SELECT ${list}`)
