import { and, eq, type SQL, sql } from 'drizzle-orm'
import { day } from '../../lib/clock.ts'
import { idsFrom } from '../../lib/ids.ts'
import { isAlive } from '../delivery/table.ts'
import { cursors, outbox } from '../schema/index.ts'
import { deleteFrom, update } from '../statements.ts'

const step = 500

// A row's end is not kept; `next_at` is when it was tried last, or looked at last.
const isForgotten = (now: number) => sql`(${outbox.nextAt} <= ${now - 30 * day}
  OR ${outbox.nextAt} <= ${now - day} AND ${outbox.status} = 'cancelled'
    AND ${outbox.lastCode} IN ('no_recipient', 'address_taken'))`

/**
 * One bounded step of forgetting. Addresses go 30 days after the end, those of mails that were never to be sent after a
 * day; rows go after 180 days. The walk through the rows of the last 60 days begins again when it is through.
 */
export function forgetMails(now: number) {
  const position = sql`(SELECT ${cursors.position} FROM ${cursors} WHERE ${eq(cursors.name, 'outbox')})`
  const start = sql`max(coalesce(${position}, ''), ${idsFrom(now - 60 * day)})`
  const stretch = sql`SELECT ${outbox.id} AS id FROM ${outbox}
    WHERE ${outbox.id} > ${start} AND ${outbox.id} < ${idsFrom(now - day)} ORDER BY ${outbox.id} LIMIT ${step}`
  return {
    addressesForgotten: update(outbox)
      .set({ address: null, mailbox: null, params: {} })
      .where(and(inList(stretch), sql`${outbox.address} IS NOT NULL`, sql`NOT ${isAlive(outbox)}`, isForgotten(now))),
    stretchWalked: sql`
      INSERT INTO ${cursors} (name, position) SELECT 'outbox', coalesce(max(id), '') FROM (${stretch}) WHERE 1
      ON CONFLICT (name) DO UPDATE SET position = excluded.position`,
    mailsForgotten: deleteFrom(outbox).where(
      inList(sql`SELECT ${outbox.id} FROM ${outbox}
        WHERE ${outbox.id} < ${idsFrom(now - 180 * day)} AND ${outbox.expiresAt} <= ${now}
        ORDER BY ${outbox.id} LIMIT ${step}`),
    ),
  }
}

const inList = (ids: SQL) => sql`${outbox.id} IN (${ids})`
