import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'
import { type ClaimOrder, claimMails, idsIn } from './outbox-delivery.ts'
import { continuedBy } from './outbox-history.ts'

/*
 * Mails of a UTC day are counted where they are claimed, so that consumers at work at the same time cannot pass the
 * budget. At most half of it is for strangers: whoever signs up, and accounts that are not confirmed.
 */

const isStrangers = (kinds: readonly string[]) => sql`(kind IN ${idsIn(kinds)}
  OR EXISTS (SELECT 1 FROM users u WHERE u.id = outbox.user_id AND u.email_confirmed_at IS NULL))`

/** Claims what the day's budget allows, confirmed accounts' mails first, and counts it. To run in this order, in a batch. */
export function claimWithin(db: Database, order: ClaimOrder, perDay: number, strangerKinds: readonly string[]) {
  const strangers = isStrangers(strangerKinds)
  const day = dayOf(order.now)
  const used = (metric: string) =>
    sql`coalesce((SELECT value FROM daily_counts WHERE day = ${day} AND metric = ${metric}), 0)`
  const left = sql`${perDay} - ${used('mail_budget')}`
  const open = sql`${Math.floor(perDay / 2)} - ${used('mail_budget_strangers')}`
  const others = sql`${order.most} - (SELECT count(*) FROM outbox
    WHERE id IN ${idsIn(order.ids)} AND lease_until = ${order.leaseUntil})`
  return [
    claimMails(db, order, sql`NOT ${strangers}`, sql`max(0, min(${order.most}, ${left}))`),
    countClaimed(db, day, sql`('mail_budget')`),
    claimMails(db, order, strangers, sql`max(0, min(${others}, ${left}, ${open}))`),
    countClaimed(db, day, sql`('mail_budget'), ('mail_budget_strangers')`),
    noteLow(db, day, perDay * 0.8),
  ]
}

const countClaimed = (db: Database, day: SQL, metrics: SQL) =>
  db.all<{ id?: string; used?: number }>(sql`
    INSERT INTO daily_counts (day, metric, value)
    SELECT ${day}, column1, changes() FROM (VALUES ${metrics}) WHERE changes() > 0
    ON CONFLICT (day, metric) DO UPDATE SET value = value + excluded.value`)

/** Answers what is used when it is `low` for the first time that day. */
const noteLow = (db: Database, day: SQL, low: number) =>
  db.all<{ id?: string; used?: number }>(sql`
    INSERT OR IGNORE INTO daily_counts (day, metric, value)
    SELECT day, 'budget_low', value FROM daily_counts WHERE day = ${day} AND metric = 'mail_budget' AND value >= ${low}
    RETURNING value AS used`)

/** A claimed mail that was not sent. */
export interface Unspent {
  id: string
  attempts: number
  isStranger: boolean
}

/** Gives back what was claimed and not sent, once: in a batch before the outcomes are recorded. */
export const giveBack = (db: Database, unspent: readonly Unspent[], claimedAt: number) =>
  db.run(sql`
    INSERT INTO daily_counts (day, metric, value)
    SELECT ${dayOf(claimedAt)}, column1, -count(*)
    FROM json_each(${JSON.stringify(unspent)}) AS v JOIN outbox o ON o.id = v.value ->> 'id'
      AND o.attempts = v.value ->> 'attempts' AND o.status = 'sending'
      JOIN (VALUES ('mail_budget'), ('mail_budget_strangers')) ON column1 = 'mail_budget' OR v.value ->> 'isStranger'
    WHERE 1 GROUP BY column1
    ON CONFLICT (day, metric) DO UPDATE SET value = value + excluded.value`)

/** Lets mails wait that the budget does not reach; nobody has claimed them meanwhile. */
export const putOff = (db: Database, mails: readonly { id: string; attempts: number; until: number }[], now: number) =>
  db.run(sql`
    UPDATE outbox SET next_at = v.value ->> 'until', last_code = 'budget', history = ${continuedBy(now, 'held', 'budget')}
    FROM json_each(${JSON.stringify(mails)}) AS v
    WHERE outbox.id = v.value ->> 'id' AND outbox.attempts = v.value ->> 'attempts'
      AND outbox.status IN ('queued', 'sending')`)

const dayOf = (now: number) => sql`date(${now}, 'unixepoch')`
