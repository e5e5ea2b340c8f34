import { type SQL, sql } from 'drizzle-orm'
import { minute } from '../../lib/clock.ts'
import { always } from '../../store/conditions.ts'
import { takeChosen } from '../../store/delivery/claim.ts'
import { markDeadLetters as markDead, type Outcome, recordOutcomes as record } from '../../store/delivery/record.ts'
import { putForward } from '../../store/delivery/sweep.ts'
import { idsIn, isAlive, isFree } from '../../store/delivery/table.ts'
import { insertIf } from '../../store/insert-if.ts'
import { deleteFrom, returning, rows } from '../../store/statements.ts'
import { eventOutbox, eventPauses } from './schema.ts'

export interface EventClaim {
  /** Of the endpoints that settings name. */
  endpoints: readonly string[]
  now: number
  leaseUntil: number
  most: number
}

const { id, endpoint, type, payload, status, attempts, createdAt, expiresAt, leaseUntil } = eventOutbox
const waiting = { id, endpoint, type, payload, status, attempts, createdAt, expiresAt, leaseUntil }

/** As they stand, before they are taken: those that this claim takes, and those that messages name. */
export const claimable = (claim: EventClaim, named: readonly string[]) =>
  rows(
    waiting,
    (list) => sql`SELECT ${list} FROM ${eventOutbox} WHERE ${id} IN (${inTurn(claim)})
      UNION SELECT ${list} FROM ${eventOutbox} WHERE ${id} IN ${idsIn(named)} AND ${isAlive(eventOutbox)}`,
  )
export type WaitingEvent = ReturnType<ReturnType<typeof claimable>['read']>[number]

export const takeEvents = (claim: EventClaim) =>
  returning({ id }, takeChosen(eventOutbox, sql`(${inTurn(claim)})`, claim))

export const recordOutcomes = (outcomes: readonly Outcome[]) => record(eventOutbox, outcomes)

export const markDeadLetters = (ids: readonly string[], now: number) =>
  returning({ id }, markDead(eventOutbox, ids, now))

/** Due ones that no message is on its way for; `fresh`: also new ones, whose message may be on its way. */
export const takeDueEvents = (endpoints: readonly string[], now: number, most: number, fresh = false) =>
  returning({ id }, putForward(eventOutbox, inTurn({ endpoints, now: fresh ? now : now - minute, most }, now), now))

/** A share for each endpoint that is told: one that is slow or far behind holds up no other. */
function inTurn({ endpoints, now, most }: Pick<EventClaim, 'endpoints' | 'now' | 'most'>, free = now): SQL {
  const due = endpoints.map(
    (name) => sql`SELECT id, next_at, row_number() OVER (ORDER BY next_at) AS turn FROM (
      SELECT ${id} AS id, ${eventOutbox.nextAt} AS next_at FROM ${eventOutbox}
      WHERE ${isAlive(eventOutbox)} AND ${endpoint} = ${name} AND ${eventOutbox.nextAt} <= ${now + minute}
        AND ${isFree(eventOutbox, free)} AND NOT ${isPaused(name)} ORDER BY ${eventOutbox.nextAt} LIMIT ${most})`,
  )
  return sql`SELECT id FROM (${sql.join(due, sql` UNION ALL `)}) ORDER BY turn, next_at LIMIT ${most}`
}

/** Whether the endpoint wants no more, until an operator resumes it. */
export const isPaused = (name: string) =>
  sql`EXISTS (SELECT 1 FROM ${eventPauses} WHERE ${eventPauses.endpoint} = ${name})`

export const pauseEndpoint = (name: string, code: string, now: number) =>
  insertIf(eventPauses, { endpoint: name, since: now, code }, always, sql`ON CONFLICT DO NOTHING`)

export const resumeEndpoint = (name: string) =>
  returning({ endpoint: eventPauses.endpoint }, deleteFrom(eventPauses).where(sql`${eventPauses.endpoint} = ${name}`))
