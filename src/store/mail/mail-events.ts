import { day } from '../../lib/clock.ts'
import type { Database } from '../database.ts'
import { continued } from '../delivery/history.ts'
import type { HistoryEntry } from '../schema/index.ts'
import { outbox } from '../schema/index.ts'
import { type SQL, sql } from '../sql.ts'

/** What a mail API tells of one mail. */
export interface Told {
  /** The provider's name and its name for the event. */
  id: string
  provider: string
  mailId?: string | undefined
  providerId?: string | undefined
  /** The provider's name and the token that vouches for the event, where that is good for one alone. */
  token?: string | undefined
  status: 'sent' | 'delivered' | 'bounced' | 'complained'
  code: string | null
  /** What the mail's history calls it. */
  event: HistoryEntry['event']
  now: number
}

type Row = { id: string; status?: string }

// A row goes from left to right only; one that failed, expired or was cancelled stays so.
const course = 'queued sending uncertain sent delivered bounced complained'

type Event = Pick<Told, 'id' | 'mailId' | 'providerId' | 'token' | 'now'> & { provider?: string }

/** Whether a row is the one that is told of, and hears this for the first time. */
const isNewTo = (event: Event): SQL =>
  sql`${isIts(event)} AND NOT EXISTS (SELECT 1 FROM mail_events WHERE mail_events.id IN (${event.id}, ${event.token ?? null}))`

/** By our own tag; where there is none, or none of ours, by the API's name for the mail, in angle brackets or not. */
function isIts({ mailId, provider, providerId }: Event): SQL {
  const name = providerId?.replace(/^<|>$/g, '') || null
  return sql`id = coalesce((SELECT id FROM outbox WHERE id = ${mailId ?? null}), (SELECT id FROM outbox
    WHERE provider_id IN (${name}, ${name && `<${name}>`}) AND provider = ${provider ?? null}))`
}

/** Where the mail went. */
export const addressOf = (db: Database, event: Event) =>
  db.all<{ address: string | null }>(sql`SELECT address FROM outbox WHERE ${isIts(event)}`)

/** Moves the row on. That an API tells of a mail proves that it took it: nothing is in doubt, nothing sent again. */
export function applyEvent(db: Database, told: Told) {
  const { now, event, provider, code, status } = told
  // A delay is told of a mail that is, and stays, sent; and a bounce for good may follow another.
  const reached = course.indexOf(status) + Number(code === 'delayed' || code === 'hard_bounce')
  const entry = { at: now, event, provider, code }
  return db.all<Row>(sql`
    UPDATE outbox SET status = ${status}, last_class = NULL, last_code = ${code}, lease_until = NULL,
      provider = ${provider}, provider_id = coalesce(provider_id, ${told.providerId ?? null}),
      sent_at = coalesce(sent_at, ${now}), history = ${continued(outbox, sql`${JSON.stringify([entry])}`)}
    WHERE ${isNewTo(told)} AND instr(${course}, status) BETWEEN 1 AND ${reached} RETURNING id, status`)
}

/** For the operator's numbers, of sign-ups' mails, each once; right after the statement that has moved the row, or has not. */
export const countEvent = (db: Database, told: Told) =>
  db.all<Row>(sql`INSERT INTO daily_counts (day, metric, value) SELECT date(${told.now}, 'unixepoch'), ${told.status}, 1
    FROM outbox WHERE changes() = 1 AND ${told.status} <> 'sent' AND ${isIts(told)}
      AND registration_id IS NOT NULL AND history NOT LIKE '%bounced%bounced%'
    ON CONFLICT (day, metric) DO UPDATE SET value = value + 1`)

/** Remembers and answers the event of a mail that is here; after the statements that ask whether it is new. */
export const keepEvent = (db: Database, told: Told) =>
  db.all<Row>(sql`REPLACE INTO mail_events (id, seen_at) SELECT ${told.id}, ${told.now} FROM outbox
    WHERE ${isIts(told)} AND NOT EXISTS (SELECT 1 FROM mail_events WHERE mail_events.id = ${told.token ?? null})
    RETURNING id`)

/** Remembers a token, whatever came with it, and answers it when it had not come before; after all that ask for it. */
export const keepToken = (db: Database, token: string, now: number) =>
  db.all<Row>(sql`INSERT INTO mail_events (id, seen_at) VALUES (${token}, ${now}) ON CONFLICT DO NOTHING RETURNING id`)

export const forgetEvents = (db: Database, before: number) =>
  db.all<Row>(sql`DELETE FROM mail_events WHERE seen_at <= ${before}`)

/** Stops mail to the address while it is the one that the mail went to, whatever has become of the mail. */
export const suppressAddress = (
  db: Database,
  event: Event,
  stop: { key: string; address: string; reason: 'bounce' | 'complaint' },
) =>
  db.all<Row>(sql`
    INSERT INTO suppressions (key, reason, until, mail_id, created_at)
    SELECT ${stop.key}, ${stop.reason}, ${stop.reason === 'bounce' ? event.now + 30 * day : null}, id, ${event.now} FROM outbox
    WHERE ${isNewTo(event)} AND address = ${stop.address}
    ON CONFLICT (key, reason) DO UPDATE SET until = excluded.until, mail_id = excluded.mail_id`)
