import { and, getTableColumns, gt, type SQL, sql } from 'drizzle-orm'
import { idsIn } from '../delivery/table.ts'
import { outbox, suppressions } from '../schema/index.ts'
import { deleteFrom, returning, rows } from '../statements.ts'

export type Suppression = typeof suppressions.$inferSelect

const whole = getTableColumns(suppressions)

/** Which of these mails are to addresses that are suppressed. A complaint does not stop a mail that passes complaints. */
export const suppressedMails = (
  candidates: readonly { id: string; key: string; passesComplaint: boolean }[],
  now: number,
) =>
  rows(
    { id: sql<string>`c.value ->> 'id'` },
    (list) => sql`
      SELECT DISTINCT ${list} FROM json_each(${JSON.stringify(candidates)}) AS c
        JOIN ${suppressions} ON ${suppressions.key} = c.value ->> 'key'
      WHERE ${isInForce(now)} AND (${suppressions.reason} = 'bounce' OR NOT c.value ->> 'passesComplaint')`,
  )

const ofKeys = (keys: readonly string[]) => sql`${suppressions.key} IN ${idsIn(keys)}`

/** What is kept of an address, under any of its keyed hashes. */
export const suppressionsOf = (keys: readonly string[]) =>
  rows(whole, (list) => sql`SELECT ${list} FROM ${suppressions} WHERE ${ofKeys(keys)}`)

/** Lets an address be mailed again. */
export const liftSuppressions = (keys: readonly string[]) =>
  returning({ reason: suppressions.reason }, deleteFrom(suppressions).where(ofKeys(keys)))

/** One as an operator sees it: the address is known as long as the mail that came back is. */
export type ListedSuppression = Suppression & { address: string | null }

const listed = {
  ...whole,
  address: sql<string | null>`(SELECT ${outbox.address} FROM ${outbox} WHERE ${outbox.id} = ${suppressions.mailId})`,
}

/** A page of what is in force, in the order of the keys. */
export const suppressionsOfPage = (now: number, after: string, most: number) =>
  rows(
    listed,
    (list) => sql`SELECT ${list} FROM ${suppressions} WHERE ${and(gt(suppressions.key, after), isInForce(now))}
      ORDER BY ${suppressions.key} LIMIT ${most}`,
  )

const isInForce = (now: number): SQL => sql`coalesce(${suppressions.until}, ${now} + 1) > ${now}`
