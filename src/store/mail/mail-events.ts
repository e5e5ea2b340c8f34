import { and, type Column, eq, lte, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { day } from '../../lib/clock.ts'
import { continued } from '../delivery/history.ts'
import { insertFrom, insertIf } from '../insert-if.ts'
import { namesOf } from '../names.ts'
import { dailyCounts, type HistoryEntry, mailEvents, outbox, suppressions } from '../schema/index.ts'
import { deleteFrom, returning, rows, update } from '../statements.ts'

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

// A row goes from left to right only; one that failed, expired or was cancelled stays so.
const course = 'queued sending uncertain sent delivered bounced complained'

type Event = Pick<Told, 'id' | 'mailId' | 'providerId' | 'token' | 'now'> & { provider?: string }

/** Whether a row is the one that is told of, and hears this for the first time. */
const isNewTo = (event: Event): SQL => sql`${isIts(event)} AND NOT ${hasCome([event.id, event.token ?? null])}`

const hasCome = (ids: readonly (string | null)[]): SQL =>
  sql`EXISTS (SELECT 1 FROM ${mailEvents} WHERE ${mailEvents.id} IN (${sql.join(
    ids.map((id) => sql`${id}`),
    sql`, `,
  )}))`

const named = alias(outbox, 'named')

/** By our own tag; where there is none, or none of ours, by the API's name for the mail, in angle brackets or not. */
function isIts({ mailId, provider, providerId }: Event): SQL {
  const name = providerId?.replace(/^<|>$/g, '') || null
  return sql`${outbox.id} = coalesce(
    (SELECT ${named.id} FROM ${outbox} AS ${named} WHERE ${named.id} = ${mailId ?? null}),
    (SELECT ${named.id} FROM ${outbox} AS ${named} WHERE ${named.providerId} IN (${name}, ${name && `<${name}>`})
      AND ${named.provider} = ${provider ?? null}))`
}

const address = { address: outbox.address }

/** Where the mail went. */
export const addressOf = (event: Event) =>
  rows(address, (list) => sql`SELECT ${list} FROM ${outbox} WHERE ${isIts(event)}`)

/** Whether an event moves the row on. */
function isNews(told: Told): SQL {
  // A delay is told of a mail that is, and stays, sent; and a bounce for good may follow another.
  const reached = course.indexOf(told.status) + Number(told.code === 'delayed' || told.code === 'hard_bounce')
  return sql`${isNewTo(told)} AND instr(${course}, ${outbox.status}) BETWEEN 1 AND ${reached}`
}

const moved = { id: outbox.id, status: outbox.status }

/** Moves the row on. That an API tells of a mail proves that it took it: nothing is in doubt, nothing sent again. */
export function applyEvent(told: Told) {
  const { now, event, provider, code, status } = told
  const entry = JSON.stringify([{ at: now, event, provider, code }])
  const change = update(outbox).set({
    status,
    lastClass: null,
    lastCode: code,
    leaseUntil: null,
    provider,
    providerId: sql`coalesce(${outbox.providerId}, ${told.providerId ?? null})`,
    sentAt: sql`coalesce(${outbox.sentAt}, ${now})`,
    history: continued(outbox, sql`${entry}`),
  })
  return returning(moved, change.where(isNews(told)))
}

/** For the operator's numbers, of sign-ups' mails, each once; before the statement that moves the row. */
export const countEvent = (told: Told) => count(told, told.status, sql`${told.now}`, sql`1`)

/** The same of sign-ups' own mails alone, by the day of the sign-up: see `isOwnMail`. */
export const countSignUp = (told: Told) =>
  count(
    told,
    `sign_ups_${told.status}`,
    sql`${outbox.createdAt}`,
    sql`${prefix(outbox.id)} = ${prefix(outbox.registrationId)}`,
  )

const prefix = (id: Column) => sql`substr(${id}, 1, 10)`

function count(told: Told, name: string, at: SQL, isMeant: SQL) {
  const { day: date, metric, value } = namesOf(dailyCounts)
  const counted = told.event === 'bounced' ? '%bounced%' : '%bounced%bounced%'
  const row = { day: sql`date(${at}, 'unixepoch')`, metric: name, value: 1 }
  return insertFrom(
    dailyCounts,
    row,
    sql`FROM ${outbox} WHERE ${told.status} <> 'sent' AND ${outbox.registrationId} IS NOT NULL AND ${isMeant} AND ${isNews(told)}
      AND coalesce(${outbox.history}, '') NOT LIKE ${counted}
      ON CONFLICT (${date}, ${metric}) DO UPDATE SET ${value} = ${value} + 1`,
  )
}

const kept = { id: mailEvents.id }

/** Remembers and answers the event of a mail that is here; after the statements that ask whether it is new. */
export function keepEvent(told: Told) {
  const { id, seenAt } = namesOf(mailEvents)
  const isHere = sql`FROM ${outbox} WHERE ${isIts(told)} AND NOT ${hasCome([told.token ?? null])}`
  const again = sql`ON CONFLICT (${id}) DO UPDATE SET ${seenAt} = excluded.${seenAt}`
  return returning(kept, insertFrom(mailEvents, { id: told.id, seenAt: told.now }, sql`${isHere} ${again}`))
}

/** Remembers a token, whatever came with it, and answers it when it had not come before; after all that ask for it. */
export const keepToken = (token: string, now: number) =>
  returning(kept, insertIf(mailEvents, { id: token, seenAt: now }, sql`1`, sql`ON CONFLICT DO NOTHING`))

export const forgetEvents = (before: number) => deleteFrom(mailEvents).where(lte(mailEvents.seenAt, before))

export interface Stop {
  key: string
  address: string
  reason: 'bounce' | 'complaint'
}

/** Stops mail to the address while it is the one that the mail went to, whatever has become of the mail. */
export function suppressAddress(event: Event, stop: Stop) {
  const { key, reason, until, mailId } = namesOf(suppressions)
  const row = {
    key: stop.key,
    reason: stop.reason,
    until: stop.reason === 'bounce' ? event.now + 30 * day : null,
    mailId: outbox.id,
    createdAt: event.now,
  }
  const source = sql`FROM ${outbox} WHERE ${and(isNewTo(event), eq(outbox.address, stop.address))}`
  const again = sql`ON CONFLICT (${key}, ${reason})
    DO UPDATE SET ${until} = excluded.${until}, ${mailId} = excluded.${mailId}`
  return insertFrom(suppressions, row, sql`${source} ${again}`)
}
