import type { Database } from './database.ts'
import { continued } from './outbox-history.ts'
import type { HistoryEntry } from './schema.ts'
import { type SQL, sql } from './sql.ts'

/** What a mail API tells of one mail. */
export interface Told {
  /** The provider's name and its name for the event. */
  id: string
  provider: string
  mailId?: string | undefined
  providerId?: string | undefined
  status: 'sent' | 'delivered' | 'bounced' | 'complained'
  code: string | null
  /** What the mail's history calls it. */
  event: HistoryEntry['event']
  now: number
}

type Row = { id: string; status: string }

// A row goes from left to right only. What has failed, expired or been cancelled was not taken by any API.
const course = 'queued sending uncertain sent delivered bounced complained'

/** Whether a row is the one that is told of, has not come so far, and hears this for the first time. */
function concerns(told: Told): SQL {
  const { id, status, code } = told
  // A delay is told of a mail that is, and stays, sent.
  const reached = course.indexOf(status) + Number(code === 'delayed')
  return sql`${isIts(told)} AND instr(${course}, status) BETWEEN 1 AND ${reached}
    AND NOT EXISTS (SELECT 1 FROM mail_events WHERE mail_events.id = ${id})`
}

const isIts = ({ mailId, providerId }: Told): SQL =>
  mailId ? sql`id = ${mailId}` : sql`provider = 'cloudflare' AND provider_id = ${providerId ?? null}`

/** Moves the row on. That an API tells of a mail proves that it took it: nothing is in doubt, nothing sent again. */
export function applyEvent(db: Database, told: Told) {
  const { now, event, provider, code } = told
  const entry = { at: now, event, provider, code }
  return db.all<Row>(sql`
    UPDATE outbox SET status = ${told.status}, last_class = NULL, last_code = ${told.code}, lease_until = NULL,
      provider = ${told.provider}, provider_id = coalesce(provider_id, ${told.providerId ?? null}),
      sent_at = coalesce(sent_at, ${told.now}), history = ${continued(sql`${JSON.stringify([entry])}`)}
    WHERE ${concerns(told)} RETURNING id, status`)
}

/** For the operator's numbers, of sign-ups' mails; right after the statement that has moved the row, or has not. */
export const countEvent = (db: Database, told: Told) =>
  db.all<Row>(sql`INSERT INTO daily_counts (day, metric, value) SELECT date(${told.now}, 'unixepoch'), ${told.status}, 1
    FROM outbox WHERE changes() = 1 AND ${told.status} <> 'sent' AND ${isIts(told)}
      AND registration_id IS NOT NULL
    ON CONFLICT (day, metric) DO UPDATE SET value = value + 1`)

/** Remembers the event; after the statements that ask whether it is new. */
export const keepEvent = (db: Database, { id, now }: Told) =>
  db.all<Row>(sql`INSERT INTO mail_events (id, seen_at) VALUES (${id}, ${now}) ON CONFLICT DO NOTHING`)

export const forgetEvents = (db: Database, before: number) =>
  db.all<Row>(sql`DELETE FROM mail_events WHERE seen_at <= ${before}`)

/** Stops mail to the address, if it is the one that the mail went to. */
export const suppressAddress = (
  db: Database,
  told: Told,
  stop: { key: string; address: string; reason: string; until: number | null },
) =>
  db.all<Row>(sql`
    INSERT INTO suppressions (key, reason, until, mail_id, created_at)
    SELECT ${stop.key}, ${stop.reason}, ${stop.until}, id, ${told.now} FROM outbox
    WHERE ${concerns(told)} AND address = ${stop.address}
    ON CONFLICT (key, reason) DO UPDATE SET until = excluded.until, mail_id = excluded.mail_id`)
