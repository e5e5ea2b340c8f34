import { type SQL, sql } from 'drizzle-orm'
import { markDeadLetters as markDead, type Outcome, recordOutcomes as record } from '../delivery/record.ts'
import { expireRows, putForward } from '../delivery/sweep.ts'
import { isAlive, isFree } from '../delivery/table.ts'
import { outbox } from '../schema/index.ts'
import { returning } from '../statements.ts'
import { isPaused } from './sending.ts'

/** What became of a claimed mail. */
export interface MailOutcome extends Outcome {
  provider: string | null
  providerId: string | null
}

export const recordOutcomes = (outcomes: readonly MailOutcome[]) =>
  record(outbox, outcomes, { provider: outbox.provider, providerId: outbox.providerId })

/** The longest-due rows of all classes. None is read while sending is stopped. */
export const takeDueMails = (now: number, most: number) =>
  returning(
    { id: outbox.id },
    putForward(outbox, longestDue(now, sql`${outbox.expiresAt} > ${now}`, sql`iif(${isPaused}, 0, ${most})`), now),
  )

/** Ends due rows whose link is dead. */
export const expireMails = (now: number, most: number) =>
  returning(
    { id: outbox.id, status: outbox.status },
    expireRows(outbox, longestDue(now, sql`${outbox.expiresAt} <= ${now}`, sql`${most}`), now),
  )

export const markDeadLetters = (ids: readonly string[], now: number) =>
  returning({ id: outbox.id }, markDead(outbox, ids, now))

/** By class, since the index of what is due begins with it; of all classes then the longest due. */
function longestDue(now: number, wanted: SQL, most: SQL): SQL {
  const classes = [0, 1, 2, 3].map(
    (urgency) => sql`SELECT * FROM (SELECT ${outbox.id} AS id, ${outbox.nextAt} AS next_at FROM ${outbox}
      WHERE ${isAlive(outbox)} AND ${outbox.urgency} = ${sql.raw(String(urgency))} AND ${outbox.nextAt} <= ${now}
        AND ${wanted} AND ${isFree(outbox, now)} ORDER BY ${outbox.nextAt} LIMIT ${most})`,
  )
  return sql`SELECT id FROM (${sql.join(classes, sql` UNION ALL `)}) ORDER BY next_at LIMIT ${most}`
}
