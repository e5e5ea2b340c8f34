import { and, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { day } from '../../lib/clock.ts'
import { idsFrom } from '../../lib/ids.ts'
import { addressOf, idOfPerson } from '../../store/accounts/people.ts'
import { continuedBy } from '../../store/delivery/history.ts'
import { idsIn } from '../../store/delivery/table.ts'
import { deleteFrom, returning, rows, update } from '../../store/statements.ts'
import { type EventStatus, eventOutbox, eventPauses } from './schema.ts'

export interface EventFilter {
  status?: EventStatus | undefined
  endpoint?: string | undefined
  /** About the account of this address, name or id. */
  user?: string | undefined
}

const { id, status, endpoint, userId } = eventOutbox
/** `email`: that the account has now; null: it is gone. */
const fields = { ...getTableColumns(eventOutbox), email: addressOf(userId) }
export type EventRow = ReturnType<ReturnType<typeof eventById>['read']>[number]

/** So many rows a page looks at, where no index leads to what it asks for. */
const stretch = 5000
const step = 500

/** A page of events, the newest first; the cursor is the last id of the page before. */
export function eventsOfPage(filter: EventFilter, cursor: string, most: number) {
  const wanted = and(
    filter.status === undefined ? undefined : eq(status, filter.status),
    filter.endpoint === undefined ? undefined : eq(endpoint, filter.endpoint),
  )
  return rows(
    fields,
    (list) => sql`SELECT ${list} FROM ${eventOutbox} WHERE ${isBefore(filter, cursor)}
      AND ${id} >= coalesce((${lastOfStretch(filter, cursor)}), '') AND ${wanted ?? sql`1`} ORDER BY ${id} DESC LIMIT ${most}`,
  )
}

/** Where the rows end that a page looks at; no row: it looked at all. */
export const endOfEvents = (filter: EventFilter, cursor: string) => rows({ id }, () => lastOfStretch(filter, cursor))

const lastOfStretch = (filter: EventFilter, cursor: string): SQL => sql`SELECT ${id} AS id FROM ${eventOutbox}
  WHERE ${isBefore(filter, cursor)} ORDER BY ${id} DESC LIMIT 1 OFFSET ${stretch - 1}`

const isBefore = ({ user }: EventFilter, cursor: string): SQL =>
  sql`${user === undefined ? sql`1` : sql`${userId} = ${idOfPerson(user)}`} AND ${id} < ${cursor || '~'}`

export const eventById = (eventId: string) =>
  rows(fields, (list) => sql`SELECT ${list} FROM ${eventOutbox} WHERE ${id} = ${eventId}`)

/** Nobody is telling it just now. */
export const isRequeuable = (eventId: string, now: number): SQL => sql`EXISTS (SELECT 1 FROM ${eventOutbox}
  WHERE ${id} = ${eventId} AND NOT (${status} = 'sending' AND coalesce(${eventOutbox.leaseUntil}, 0) > ${now}))`

/** The same event once more, under the id by which its endpoint knows it. */
export const requeueEvent = (eventId: string, now: number) =>
  returning(
    { id },
    update(eventOutbox)
      .set({
        status: 'queued',
        leaseUntil: null,
        nextAt: now,
        expiresAt: now + 3 * day,
        deadAt: null,
        history: continuedBy(eventOutbox, now, 'requeued'),
      })
      .where(sql`${id} = ${eventId} AND ${isRequeuable(eventId, now)}`),
  )

export const forgetEvents = (before: number) =>
  deleteFrom(eventOutbox).where(
    sql`${id} IN (SELECT ${id} FROM ${eventOutbox} WHERE ${id} < ${idsFrom(before)} ORDER BY ${id} LIMIT ${step})`,
  )

export const pausesOf = (names: readonly string[]) =>
  rows(
    getTableColumns(eventPauses),
    (list) => sql`SELECT ${list} FROM ${eventPauses} WHERE ${eventPauses.endpoint} IN ${idsIn(names)}`,
  )
