import { type SQL, sql } from 'drizzle-orm'
import { minute } from '../lib/clock.ts'
import type { Database } from './database.ts'
import type { OutboxRow } from './desk-mails.ts'
import { idsIn } from './outbox-delivery.ts'
import type { MailKind, MailStatus } from './schema.ts'

export interface MailFilter {
  state?: MailStatus | undefined
  kind?: MailKind | undefined
  provider?: string | undefined
  /** Exact. */
  address?: string | undefined
}

// In the words of the partial indexes: the planner compares texts.
const trouble = sql`status IN ('failed', 'uncertain', 'expired', 'bounced', 'complained')`
const alive = sql`status IN ('queued', 'sending')`
const indexed: Partial<Record<MailStatus, SQL>> = {
  ...{ failed: trouble, uncertain: trouble, expired: trouble, bounced: trouble, complained: trouble },
  ...{ queued: alive, sending: alive },
}

/** A page of mails, the newest first; the cursor is the last id of the page before. */
export function mailsOfPage(db: Database, { state, ...equal }: MailFilter, cursor: string, most: number) {
  const conditions = Object.entries(equal).flatMap(([column, value]) =>
    value === undefined ? [] : sql`${sql.identifier(column)} = ${value}`,
  )
  if (state) conditions.push(sql`${indexed[state] ?? sql`1`} AND status = ${state}`)
  // Mails to one address are few: its index finds them, whatever their order.
  const id = equal.address === undefined ? sql`id` : sql`+id`
  const all = sql.join([...conditions, sql`${id} < ${cursor || '~'}`], sql` AND `)
  return db.all<OutboxRow>(sql`SELECT * FROM outbox WHERE ${all} ORDER BY ${id} DESC LIMIT ${most}`)
}

/** A mail to be sent in place of one that has ended. */
export interface Replay {
  id: string
  replaces: string
  /** Link key that signs its tokens. */
  kid: string
  expiresAt: number
}

/** Each mail is replaced once. */
export const replaceMails = (db: Database, replays: readonly Replay[], now: number) =>
  db.all<{ id: string; replaces: string }>(sql`
    INSERT INTO outbox (id, kind, user_id, registration_id, address, locale, params, security_version, kid, status,
      next_at, expires_at, replaces, created_at)
    SELECT v.value ->> 'id', o.kind, o.user_id, o.registration_id, o.address, o.locale, o.params, o.security_version,
      v.value ->> 'kid', 'queued', ${now + minute}, v.value ->> 'expiresAt', o.id, ${now}
    FROM json_each(${JSON.stringify(replays)}) AS v JOIN outbox o ON o.id = v.value ->> 'replaces'
    WHERE ${replayable}
    ON CONFLICT DO NOTHING RETURNING id, replaces`)

const replayable = sql`o.status IN ('failed', 'uncertain', 'expired', 'bounced')`

/** Ends mails that nobody is sending just now. One that may have been sent before says so. */
export const cancelMails = (db: Database, ids: readonly string[], now: number) =>
  db.all<{ id: string }>(sql`
    UPDATE outbox SET status = iif(status = 'sending' OR last_class = 'uncertain', 'uncertain', 'cancelled'),
      last_code = 'operator', lease_until = NULL
    WHERE id IN ${idsIn(ids)} AND (status = 'queued' OR status = 'sending' AND coalesce(lease_until, 0) <= ${now})
    RETURNING id`)

export const statusesOf = (db: Database, ids: readonly string[]) =>
  db.all<{ id: string; status: MailStatus }>(sql`SELECT id, status FROM outbox WHERE id IN ${idsIn(ids)}`)
