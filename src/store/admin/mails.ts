import type { Database } from '../database.ts'
import type { outbox } from '../schema/index.ts'
import { sql } from '../sql.ts'

export type OutboxRow = typeof outbox.$inferSelect

/** The newest mails to the present address of an account. */
export const mailsTo = (db: Database, userId: string, most: number) =>
  db.all<OutboxRow>(sql`
    SELECT * FROM outbox WHERE address = (SELECT email FROM users WHERE id = ${userId}) ORDER BY id DESC LIMIT ${most}`)

/** With its history. */
export const outboxRow = (db: Database, id: string) =>
  db.all<OutboxRow>(sql`SELECT * FROM outbox WHERE id = ${id}`, (row) => {
    return { ...row, history: JSON.parse(String(row.history)) }
  })
