import { type SQL, sql } from '../sql.ts'

/*
 * What a row's `history` becomes: set by the statement that changes the row, so that it costs no written row of its own.
 */

const longest = 30

/**
 * The history with these entries, a JSON array, at its end. Entries that it has already are not added: a batch may run
 * twice. When it is full, the second-oldest ones go.
 */
export const continued = (entries: SQL): SQL => sql`(SELECT json_group_array(json(value)) FROM (
    SELECT value, row_number() OVER () AS place, count(*) OVER () AS places FROM (
      SELECT value FROM json_each(outbox.history) UNION ALL
      SELECT value FROM json_each(${entries}) WHERE value NOT IN (SELECT value FROM json_each(outbox.history))))
  WHERE place = 1 OR place > places - ${longest - 1})`

export const continuedBy = (at: number, event: string | SQL, code: string | SQL | null = null): SQL =>
  continued(sql`json_array(json_object('at', ${at}, 'event', ${event}, 'code', ${code}))`)
