import { and, eq, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { minute } from '../../lib/clock.ts'
import { continuedBy } from '../delivery/history.ts'
import { idsIn, unsentStatus } from '../delivery/table.ts'
import { insertFrom } from '../insert-if.ts'
import { namesOf } from '../names.ts'
import { type MailKind, type MailStatus, outbox } from '../schema/index.ts'
import { returning, rows } from '../statements.ts'
import { outboxFields } from './mails.ts'

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

const { id, status, deadAt, replaces, address, kind, provider } = outbox

// In the words of the partial indexes: the planner compares texts.
const alive = sql`${status} IN ('queued', 'sending')`
const trouble = sql`${status} IN ('failed', 'uncertain', 'expired', 'bounced', 'complained')`
const dead = sql`${deadAt} IS NOT NULL AND ${status} IN ('queued', 'sending', 'failed', 'uncertain', 'expired')`

/** So many rows a page looks at, where no index leads to what it asks for. */
const stretch = 5000

const later = alias(outbox, 'later')

/** A page of mails, the newest first; the cursor is the last id of the page before. */
export function mailsOfPage(filter: MailFilter, cursor: string, most: number) {
  const { state, unreplaced } = filter
  const wanted = and(
    filter.kind === undefined ? undefined : eq(kind, filter.kind),
    filter.provider === undefined ? undefined : eq(provider, filter.provider),
    filter.address === undefined ? undefined : eq(address, filter.address),
    state === undefined || state === 'dead' ? undefined : eq(status, state),
    state === 'dead' ? dead : undefined,
    unreplaced ? sql`NOT EXISTS (SELECT 1 FROM ${outbox} AS ${later} WHERE ${later.replaces} = ${id})` : undefined,
  )
  return rows(
    outboxFields,
    (list) => sql`SELECT ${list} FROM ${sourceOf(filter, cursor)} AND ${id} < ${cursor || '~'} AND ${wanted ?? sql`1`}
      ORDER BY ${id} DESC LIMIT ${most}`,
  )
}

/** Where the rows end that a page looks at; no row: it looked at all. */
export const endOfStretch = (filter: MailFilter, cursor: string) =>
  rows({ id: sql<string>`id` }, (list) => {
    const isAsked = isSearched(filter) ? sql`1` : sql`0`
    return sql`SELECT ${list} FROM (${lastOfStretch(filter, cursor)}) WHERE ${isAsked}`
  })

function sourceOf(filter: MailFilter, cursor: string): SQL {
  const { state } = filter
  if (filter.address !== undefined)
    return sql`(SELECT * FROM ${outbox} WHERE ${address} = ${filter.address}) AS ${outbox} WHERE 1`
  if (state === 'queued' || state === 'sending')
    return sql`(SELECT * FROM ${outbox} WHERE ${alive} ORDER BY ${outbox.nextAt} LIMIT ${stretch}) AS ${outbox} WHERE 1`
  if (!isSearched(filter)) return sql`${outbox} WHERE 1`
  return sql`${outbox} WHERE ${rowsOf(filter)} AND ${id} >= coalesce((${lastOfStretch(filter, cursor)}), '')`
}

const lastOfStretch = (filter: MailFilter, cursor: string) => sql`SELECT ${id} AS id FROM ${outbox}
  WHERE ${rowsOf(filter)} AND ${id} < ${cursor || '~'} ORDER BY ${id} DESC LIMIT 1 OFFSET ${stretch - 1}`

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

const old = alias(outbox, 'old')
const made = { id, replaces: sql<string>`${replaces}` }

/** Each mail is replaced once. */
export function replaceMails(replays: readonly Replay[], now: number) {
  const of = (key: keyof Replay) => sql`v.value ->> ${sql.raw(`'${key}'`)}`
  const row = {
    id: of('id'),
    kid: of('kid'),
    expiresAt: of('expiresAt'),
    replaces: old.id,
    kind: old.kind,
    userId: old.userId,
    registrationId: old.registrationId,
    address: old.address,
    locale: old.locale,
    params: old.params,
    securityVersion: old.securityVersion,
    status: 'queued' as const,
    nextAt: now + minute,
    createdAt: now,
    urgency: old.urgency,
  }
  return returning(
    made,
    insertFrom(
      outbox,
      row,
      sql`FROM json_each(${JSON.stringify(replays)}) AS v
    JOIN ${outbox} AS ${old} ON ${old.id} = ${of('replaces')}
    WHERE ${old.status} IN ('failed', 'uncertain', 'expired', 'bounced') ON CONFLICT DO NOTHING`,
    ),
  )
}

/** Ends mails that nobody is sending just now. */
export const cancelMails = (ids: readonly string[], now: number) => {
  const { status: state, lastCode, leaseUntil, history } = namesOf(outbox)
  return returning(
    { id },
    sql`UPDATE ${outbox} SET ${state} = ${unsentStatus(outbox, 'cancelled')}, ${lastCode} = 'operator', ${leaseUntil} = NULL,
        ${history} = ${continuedBy(outbox, now, unsentStatus(outbox, 'cancelled'), 'operator')}
      WHERE ${isCancellable(ids, now)}`,
  )
}

const isCancellable = (ids: readonly string[], now: number) => sql`${id} IN ${idsIn(ids)}
  AND (${status} = 'queued' OR ${status} = 'sending' AND coalesce(${outbox.leaseUntil}, 0) <= ${now})`

/** How many of these an operator can end, or, told right before the statement that does it, has ended. */
export const countCancellable = (ids: readonly string[], now: number): SQL =>
  sql`(SELECT count(*) FROM ${outbox} WHERE ${isCancellable(ids, now)})`

/** Dead letters that have not left since, counted up to a limit. */
export const countDead = (most: number) =>
  rows(
    { mails: sql<number>`count(*)` },
    (list) => sql`SELECT ${list} FROM (SELECT 1 FROM ${outbox} WHERE ${dead} LIMIT ${most})`,
  )

const states = { id, status }

export const statusesOf = (ids: readonly string[]) =>
  rows(states, (list) => sql`SELECT ${list} FROM ${outbox} WHERE ${id} IN ${idsIn(ids)}`)

/** Whose mail this is. */
export const ownerOfMail = (mailId: string): SQL =>
  sql`(SELECT ${outbox.userId} FROM ${outbox} WHERE ${id} = ${mailId})`
