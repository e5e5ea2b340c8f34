import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { DeliveryTable } from './table.ts'

/*
 * What a row's `history` becomes: set by the statement that changes the row, so that it costs no written row of its own.
 */

const longest = 30

/**
 * The history with these entries, a JSON array, at its end. Entries that it has already are not added: a batch may run
 * twice. When it is full, the second-oldest ones go.
 */
export const continued = ({ history }: Pick<DeliveryTable, 'history'>, entries: SQLWrapper): SQL =>
  sql`(SELECT json_group_array(json(value)) FROM (
    SELECT value, row_number() OVER () AS place, count(*) OVER () AS places FROM (
      SELECT value FROM json_each(${history}) UNION ALL
      SELECT value FROM json_each(${entries}) WHERE value NOT IN (SELECT value FROM json_each(${history}))))
  WHERE place = 1 OR place > places - ${longest - 1})`

export const continuedBy = (
  table: Pick<DeliveryTable, 'history'>,
  at: number,
  event: string | SQLWrapper,
  code: string | SQLWrapper | null = null,
): SQL => continued(table, sql`json_array(json_object('at', ${at}, 'event', ${event}, 'code', ${code}))`)
