import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'

export interface AuditEntry {
  id: string
  at: number
  event: string
  userId: string | SQL | null
  actorId: string | null
  ipHash: string | null
  country: string | null
  device: string | null
  /** JSON. */
  detail: string | SQL | null
}

/** Notes an event, if `wanted` holds when the batch comes to it. */
export const insertAudit = (db: Database, e: AuditEntry, wanted: SQL = sql`1`) =>
  db.run(sql`
    INSERT INTO audit (id, at, event, user_id, actor_id, ip_hash, country, device, detail)
    SELECT ${e.id}, ${e.at}, ${e.event}, ${e.userId}, ${e.actorId}, ${e.ipHash}, ${e.country}, ${e.device}, ${e.detail}
    WHERE ${wanted}`)

export type AuditRow = Omit<AuditEntry, 'userId' | 'detail'> & { userId: string | null; detail: string | null }

/** The newest events about a user, or about everybody, older than `before`. */
export function auditTrail(db: Database, userId: string | null, before: string, most: number) {
  const about = userId === null ? sql`1` : sql`user_id = ${userId}`
  return db.all<AuditRow>(sql`SELECT * FROM audit WHERE ${about} AND id < ${before} ORDER BY id DESC LIMIT ${most}`)
}
