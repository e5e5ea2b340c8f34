/** The audit log, as administrators read it. */
export { type AuditKind, auditKinds } from './audit-kinds.ts'
export { type AuditQuery, type ListedAuditEntry, listAudit } from './list-audit.ts'
