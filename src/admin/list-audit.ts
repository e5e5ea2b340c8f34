import type { Deps } from '../deps.ts'
import { type AuditRow, auditTrail } from '../store/admin/audit.ts'
import { commit } from '../store/database.ts'

export type ListedAuditEntry = AuditRow

/** A page of the audit log, the newest first; `userId` null: about everybody. */
export async function listAudit(
  { db }: Deps,
  { userId, cursor, limit }: { userId: string | null; cursor: string; limit: number },
): Promise<{ events: ListedAuditEntry[]; nextCursor: string | null }> {
  const { events } = await commit(db, { events: auditTrail(userId, cursor || '~', limit) })
  return { events, nextCursor: events.length === limit ? (events.at(-1)?.id ?? null) : null }
}
