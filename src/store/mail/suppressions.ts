import type { Database } from '../database.ts'
import type { suppressions } from '../schema/index.ts'
import { sql } from '../sql.ts'

export type Suppression = typeof suppressions.$inferSelect

/** Which of these mails are to addresses that are suppressed. A complaint does not stop a mail that passes complaints. */
export const suppressedMails = (
  db: Database,
  candidates: readonly { id: string; key: string; passesComplaint: boolean }[],
  now: number,
) =>
  db.all<{ id: string }>(sql`
    SELECT DISTINCT c.value ->> 'id' AS id
    FROM json_each(${JSON.stringify(candidates)}) AS c JOIN suppressions s ON s.key = c.value ->> 'key'
    WHERE coalesce(s.until, ${now} + 1) > ${now} AND (s.reason = 'bounce' OR NOT c.value ->> 'passesComplaint')`)

/** What is kept of an address, under any of its keyed hashes. */
export const suppressionsOf = (db: Database, keys: readonly string[]) =>
  db.all<Suppression>(sql`
    SELECT * FROM suppressions WHERE key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`)

/** Lets an address be mailed again. */
export const liftSuppressions = (db: Database, keys: readonly string[]) =>
  db.all<{ reason: string }>(sql`
    DELETE FROM suppressions WHERE key IN (SELECT value FROM json_each(${JSON.stringify(keys)})) RETURNING reason`)

/** One as an operator sees it: the address is known as long as the mail that came back is. */
export type ListedSuppression = Suppression & { address: string | null }

/** A page of what is in force, in the order of the keys. */
export const suppressionsOfPage = (db: Database, now: number, after: string, most: number) =>
  db.all<ListedSuppression>(sql`
    SELECT s.*, (SELECT o.address FROM outbox o WHERE o.id = s.mail_id) AS address FROM suppressions s
    WHERE s.key > ${after} AND coalesce(s.until, ${now} + 1) > ${now} ORDER BY s.key LIMIT ${most}`)
