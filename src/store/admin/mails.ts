import { desc, eq, getTableColumns, sql } from 'drizzle-orm'
import { addressOf } from '../accounts/people.ts'
import { outbox, users } from '../schema/index.ts'
import { rows } from '../statements.ts'

/** With its history, which comes as it is kept. */
export type OutboxRow = typeof outbox.$inferSelect

export const outboxFields = getTableColumns(outbox)

/** The newest mails to the present address of an account. */
export const mailsTo = (userId: string, most: number) =>
  rows(
    outboxFields,
    (list) => sql`SELECT ${list} FROM ${outbox}
      WHERE ${outbox.address} = (SELECT ${users.email} FROM ${users} WHERE ${users.id} = ${userId})
      ORDER BY ${desc(outbox.id)} LIMIT ${most}`,
  )

/** The address that the account of a mail has now. */
export const ownerAddressOf = (id: string) =>
  rows({ email: addressOf(outbox.userId) }, (list) => sql`SELECT ${list} FROM ${outbox} WHERE ${eq(outbox.id, id)}`)

export const outboxRow = (id: string) =>
  rows(outboxFields, (list) => sql`SELECT ${list} FROM ${outbox} WHERE ${eq(outbox.id, id)}`)
