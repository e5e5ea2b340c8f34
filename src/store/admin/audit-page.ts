import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { idsFrom } from '../../lib/ids.ts'
import { addressOf, addressOfAny, idOfPerson } from '../accounts/people.ts'
import { audit } from '../schema/index.ts'
import { rows } from '../statements.ts'

export interface AuditFilter {
  /** The id of whom it is about. */
  userId?: string | undefined
  /** The address, name or id of whom it is about or who did it. */
  person?: string | undefined
  /** Names of events, as patterns of LIKE. */
  events?: readonly string[] | undefined
  /** Epoch seconds; the last moment is left out. */
  from?: number | undefined
  until?: number | undefined
}

const { id, event, userId, actorId } = audit

const entry = {
  ...getTableColumns(audit),
  email: addressOfAny(userId),
  actorEmail: addressOf(actorId),
}

/** So many rows a page looks at, where no index leads to the events that it asks for. */
const stretch = 2000

/** A page of the audit log, the newest first, with the addresses that its accounts have now. */
export const auditOfPage = (filter: AuditFilter, cursor: string, most: number) =>
  rows(
    entry,
    (list) => sql`SELECT ${list} FROM (${looked(filter, cursor, most)}) AS k CROSS JOIN ${audit} ON ${id} = k.id
      WHERE ${isAsked(filter)} ORDER BY k.id DESC LIMIT ${most}`,
  )
export type AuditEntryRow = ReturnType<ReturnType<typeof auditOfPage>['read']>[number]

/** Where the rows end that a page looks at; no row: it looked at all. */
export const endOfAudit = (filter: AuditFilter, cursor: string) =>
  rows({ id: sql<string>`k.id` }, (list) => {
    return sql`SELECT ${list} FROM (${looked(filter, cursor, stretch)}) AS k LIMIT 1 OFFSET ${stretch - 1}`
  })

/** Every way leads along an index. */
function looked(filter: AuditFilter, cursor: string, most: number): SQL {
  const { userId: about, person, events, from = 0, until } = filter
  const depth = events ? stretch : most
  const end = [cursor || '~', ...(until === undefined ? [] : [idsFrom(until)])].toSorted()[0]
  const newest = (whose: SQL) => sql`SELECT ${id} AS id FROM ${audit}
    WHERE ${whose} AND ${id} < ${end} AND ${id} >= ${idsFrom(from)} ORDER BY ${id} DESC LIMIT ${depth}`
  if (about !== undefined) return newest(sql`${userId} = ${about}`)
  if (person === undefined) return newest(sql`1`)
  const someone = idOfPerson(person)
  return sql`SELECT id FROM (${newest(sql`${userId} = ${someone}`)})
    UNION SELECT id FROM (${newest(sql`${actorId} = ${someone}`)}) ORDER BY id DESC LIMIT ${depth}`
}

function isAsked({ events }: AuditFilter): SQL {
  if (!events) return sql`1`
  return sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(events)}) AS v WHERE ${event} LIKE v.value)`
}
