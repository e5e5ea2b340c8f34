import { desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { always } from '../conditions.ts'
import { isAlive } from '../delivery/table.ts'
import { insertIf } from '../insert-if.ts'
import { cursors, outbox } from '../schema/index.ts'
import { deleteFrom, rows } from '../statements.ts'

const paused = 'mail_paused'

/** Whether an operator has stopped sending: claims and the sweep ask it. */
export const isPaused: SQL = sql`EXISTS (SELECT 1 FROM ${cursors} WHERE ${cursors.name} = ${sql.raw(`'${paused}'`)})`

/** Stops sending. Mails under way arrive; all others wait in the outbox, and end when their link does. */
export const pauseSending = (now: number) =>
  insertIf(cursors, { name: paused, position: String(now) }, always, sql`ON CONFLICT DO NOTHING`)

export const resumeSending = () => deleteFrom(cursors).where(eq(cursors.name, paused))

/** Since when sending is stopped, in epoch seconds; no row: it is not. */
export const pausedSince = () =>
  rows(
    { since: sql<number>`CAST(${cursors.position} AS INTEGER)` },
    (list) => sql`SELECT ${list} FROM ${cursors} WHERE ${cursors.name} = ${paused}`,
  )

/** The newest mails, counted: so many only that it costs the same at any size. */
export const countNewest = (most: number) =>
  rows(
    { kind: outbox.kind, provider: outbox.provider, status: outbox.status, mails: sql<number>`count(*)` },
    (list) => sql`SELECT ${list} FROM (
        SELECT ${outbox.kind}, ${outbox.provider}, ${outbox.status} FROM ${outbox} ORDER BY ${desc(outbox.id)} LIMIT ${most}
      ) AS ${outbox} GROUP BY 1, 2, 3 ORDER BY 4 DESC`,
  )

/** Mails that wait, counted up to a limit, and when the oldest was made. */
export const countWaiting = (most: number) =>
  rows(
    { mails: sql<number>`count(*)`, oldestAt: sql<number | null>`min(${outbox.createdAt})` },
    (list) => sql`SELECT ${list} FROM (
        SELECT ${outbox.createdAt} FROM ${outbox} WHERE ${isAlive(outbox)} ORDER BY ${outbox.urgency}, ${outbox.nextAt}
        LIMIT ${most}) AS ${outbox}`,
  )

/** The mail that was made in this one's place. */
export const replacementOf = (id: string) =>
  rows(
    getTableColumns(outbox),
    (list) => sql`SELECT ${list} FROM ${outbox} WHERE ${outbox.replaces} = ${id} AND ${outbox.replaces} IS NOT NULL`,
  )
