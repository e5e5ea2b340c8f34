import { minute } from '../../lib/clock.ts'
import type { Database } from '../database.ts'
import { idsIn, unsentStatus } from '../mail/outbox-delivery.ts'
import { continuedBy } from '../mail/outbox-history.ts'
import type { MailKind, MailStatus } from '../schema/index.ts'
import { type SQL, sql } from '../sql.ts'
import type { OutboxRow } from './mails.ts'

export interface MailFilter {
  /** dead: a dead letter that has not left since. */
  state?: MailStatus | 'dead' | undefined
  kind?: MailKind | undefined
  provider?: string | undefined
  /** Exact. */
  address?: string | undefined
  /** Leaves out those that have been replaced. */
  unreplaced?: boolean
}

// In the words of the partial indexes: the planner compares texts.
const alive = sql`status IN ('queued', 'sending')`
const trouble = sql`status IN ('failed', 'uncertain', 'expired', 'bounced', 'complained')`
const dead = sql`dead_at IS NOT NULL AND status IN ('queued', 'sending', 'failed', 'uncertain', 'expired')`

/** So many rows a page looks at, where no index leads to what it asks for. */
const stretch = 5000

/** A page of mails, the newest first; the cursor is the last id of the page before. */
export function mailsOfPage(db: Database, filter: MailFilter, cursor: string, most: number) {
  const { state, unreplaced, ...others } = filter
  const equal = Object.entries({ ...others, status: state === 'dead' ? undefined : state })
  const wanted = equal.flatMap(([column, value]) =>
    value === undefined ? [] : sql`${sql.identifier(column)} = ${value}`,
  )
  if (state === 'dead') wanted.push(dead)
  if (unreplaced) wanted.push(sql`NOT EXISTS (SELECT 1 FROM outbox r WHERE r.replaces = o.id)`)
  const isBefore = sql`id < ${cursor || '~'}`
  const source = sourceOf(filter, cursor)
  return db.all<OutboxRow>(
    sql`SELECT * FROM ${source} AND ${isBefore} AND ${sql.join([sql`1`, ...wanted], sql` AND `)} ORDER BY id DESC LIMIT ${most}`,
  )
}

/** Where the rows end that a page looks at; no row: it looked at all. */
export const endOfStretch = (db: Database, filter: MailFilter, cursor: string) =>
  db.all<{ id: string }>(sql`SELECT id FROM (${lastOfStretch(filter, cursor)}) WHERE ${isSearched(filter) ? 1 : 0}`)

function sourceOf(filter: MailFilter, cursor: string): SQL {
  const { address, state } = filter
  if (address !== undefined) return sql`(SELECT * FROM outbox WHERE address = ${address}) AS o WHERE 1`
  if (state === 'queued' || state === 'sending')
    return sql`(SELECT * FROM outbox WHERE ${alive} ORDER BY next_at LIMIT ${stretch}) AS o WHERE 1`
  if (!isSearched(filter)) return sql`outbox AS o WHERE 1`
  return sql`outbox AS o WHERE ${rowsOf(filter)} AND id >= coalesce((${lastOfStretch(filter, cursor)}), '')`
}

const lastOfStretch = (filter: MailFilter, cursor: string) =>
  sql`SELECT id FROM outbox WHERE ${rowsOf(filter)} AND id < ${cursor || '~'} ORDER BY id DESC LIMIT 1 OFFSET ${stretch - 1}`

const rowsOf = ({ state }: MailFilter) => (troubled.some((one) => one === state) ? trouble : sql`1`)

/** Whether only reading rows one by one tells which are asked for. */
function isSearched({ state, kind, provider, address }: MailFilter): boolean {
  if (address !== undefined || state === 'queued' || state === 'sending' || state === 'dead') return false
  return (state ?? kind ?? provider) !== undefined
}

const troubled: MailStatus[] = ['failed', 'uncertain', 'expired', 'bounced', 'complained']

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

/** Ends mails that nobody is sending just now. */
export const cancelMails = (db: Database, ids: readonly string[], now: number) =>
  db.all<{ id: string }>(sql`
    UPDATE outbox SET status = ${unsentStatus('cancelled')}, last_code = 'operator', lease_until = NULL,
      history = ${continuedBy(now, unsentStatus('cancelled'), 'operator')}
    WHERE id IN ${idsIn(ids)} AND (status = 'queued' OR status = 'sending' AND coalesce(lease_until, 0) <= ${now})
    RETURNING id`)

/** Dead letters that have not left since, counted up to a limit. */
export const countDead = (db: Database, most: number) =>
  db.all<{ mails: number }>(sql`SELECT count(*) AS mails FROM (SELECT 1 FROM outbox WHERE ${dead} LIMIT ${most})`)

export const statusesOf = (db: Database, ids: readonly string[]) =>
  db.all<{ id: string; status: MailStatus }>(sql`SELECT id, status FROM outbox WHERE id IN ${idsIn(ids)}`)
