import { day } from '../../lib/clock.ts'
import { idsFrom } from '../../lib/ids.ts'
import type { Database } from '../database.ts'
import { sql } from '../sql.ts'

const step = 500

// A row's end is not kept; `next_at` is when it was tried last, or looked at last.
const isForgotten = (now: number) => sql`(next_at <= ${now - 30 * day}
  OR next_at <= ${now - day} AND status = 'cancelled' AND last_code IN ('no_recipient', 'address_taken'))`

/**
 * One bounded step of forgetting. Addresses go 30 days after the end, those of mails that were never to be sent after a
 * day; rows go after 180 days. The walk through the rows of the last 60 days begins again when it is through.
 */
export function forgetMails(db: Database, now: number) {
  const start = sql`max(coalesce((SELECT position FROM cursors WHERE name = 'outbox'), ''), ${idsFrom(now - 60 * day)})`
  const stretch = sql`SELECT id FROM outbox WHERE id > ${start} AND id < ${idsFrom(now - day)} ORDER BY id LIMIT ${step}`
  return [
    db.run(sql`UPDATE outbox SET address = NULL, params = '{}'
      WHERE id IN (${stretch}) AND address IS NOT NULL AND status NOT IN ('queued', 'sending') AND ${isForgotten(now)}`),
    db.run(sql`INSERT INTO cursors (name, position) SELECT 'outbox', coalesce(max(id), '') FROM (${stretch}) WHERE 1
      ON CONFLICT (name) DO UPDATE SET position = excluded.position`),
    db.run(sql`DELETE FROM outbox WHERE id IN (SELECT id FROM outbox
      WHERE id < ${idsFrom(now - 180 * day)} AND expires_at <= ${now} ORDER BY id LIMIT ${step})`),
  ]
}
