import { and, desc, eq, getTableColumns, lt, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { insertIf, type Written } from '../insert-if.ts'
import { audit } from '../schema/index.ts'
import { rows } from '../statements.ts'

/** Notes an event, if `wanted` holds when the batch comes to it. */
export const insertAudit = (entry: Written<typeof audit>, wanted: SQLWrapper = sql`1`) => insertIf(audit, entry, wanted)

/** True in a batch once this entry is written: what it notes has come to pass, and what follows from it may. */
export const isNoted = (id: string): SQL => sql`EXISTS (SELECT 1 FROM ${audit} WHERE ${audit.id} = ${id})`

export type AuditRow = typeof audit.$inferSelect

const whole = getTableColumns(audit)

/** The newest events about a user, or about everybody, older than `before`. */
export function auditTrail(userId: string | null, before: string, most: number) {
  const wanted = and(userId === null ? undefined : eq(audit.userId, userId), lt(audit.id, before))
  return rows(
    whole,
    (list) => sql`SELECT ${list} FROM ${audit} WHERE ${wanted} ORDER BY ${desc(audit.id)} LIMIT ${most}`,
  )
}
