import { addressPart } from '../../account/rules/email-address.ts'
import type { Deps } from '../../deps.ts'
import { type AuditEntryRow, type AuditFilter, auditOfPage, endOfAudit } from '../../store/admin/audit-page.ts'
import { commit } from '../../store/database.ts'
import { type AuditKind, patternsOf } from './audit-kinds.ts'

/** With the addresses that the accounts have now; null: the account is gone. */
export type ListedAuditEntry = AuditEntryRow

export interface AuditQuery {
  filter: Omit<AuditFilter, 'events'> & { kind?: AuditKind | undefined }
  cursor: string
  limit: number
}

/** A page of the audit log, the newest first. A page of a kind may hold less than asked for, and yet have a next one. */
export async function listAudit(
  { db }: Deps,
  { filter: { kind, person, ...within }, cursor, limit }: AuditQuery,
): Promise<{ events: ListedAuditEntry[]; nextCursor: string | null }> {
  const filter = {
    ...within,
    person: person && addressPart(person),
    events: kind && patternsOf(kind),
  }
  const { events, ends = [] } = await commit(db, {
    events: auditOfPage(filter, cursor, limit),
    ends: kind && endOfAudit(filter, cursor),
  })
  const last = events.length === limit ? events.at(-1) : ends[0]
  return { events, nextCursor: last?.id ?? null }
}
