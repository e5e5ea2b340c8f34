import { sql } from 'drizzle-orm'
import { outbox } from '../schema/index.ts'
import { rows } from '../statements.ts'

/** Where whoever asked for a mail wants to go on to. */
export const nextOfMail = (mailId: string) =>
  rows(
    { next: sql<string | null>`${outbox.params} ->> 'next'` },
    (list) => sql`SELECT ${list} FROM ${outbox} WHERE ${outbox.id} = ${mailId}`,
  )
