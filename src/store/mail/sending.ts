import type { OutboxRow } from '../admin/mails.ts'
import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'

/** Whether an operator has stopped sending: claims and the sweep ask it. */
export const isPaused: SQL = sql`EXISTS (SELECT 1 FROM cursors WHERE name = 'mail_paused')`

/** Stops sending. Mails under way arrive; all others wait in the outbox, and end when their link does. */
export const pauseSending = (db: Database, now: number) =>
  db.run(sql`INSERT INTO cursors (name, position) VALUES ('mail_paused', ${String(now)}) ON CONFLICT DO NOTHING`)

export const resumeSending = (db: Database) => db.run(sql`DELETE FROM cursors WHERE name = 'mail_paused'`)

/** Since when sending is stopped, in epoch seconds; no row: it is not. */
export const pausedSince = (db: Database) =>
  db.all<{ since: number }>(sql`SELECT CAST(position AS INTEGER) AS since FROM cursors WHERE name = 'mail_paused'`)

export interface MailCount {
  kind: string
  provider: string | null
  status: string
  mails: number
}

/** The newest mails, counted: so many only that it costs the same at any size. */
export const countNewest = (db: Database, most: number) =>
  db.all<MailCount>(sql`SELECT kind, provider, status, count(*) AS mails
    FROM (SELECT kind, provider, status FROM outbox ORDER BY id DESC LIMIT ${most}) GROUP BY 1, 2, 3 ORDER BY 4 DESC`)

/** Mails that wait, counted up to a limit, and when the oldest was made. */
export const countWaiting = (db: Database, most: number) =>
  db.all<{ mails: number; oldestAt: number | null }>(sql`SELECT count(*) AS mails, min(created_at) AS oldest_at
    FROM (SELECT created_at FROM outbox WHERE status IN ('queued', 'sending') ORDER BY next_at LIMIT ${most})`)

/** The mail that was made in this one's place. */
export const replacementOf = (db: Database, id: string) =>
  db.all<OutboxRow>(sql`SELECT * FROM outbox WHERE replaces = ${id} AND replaces IS NOT NULL`)
