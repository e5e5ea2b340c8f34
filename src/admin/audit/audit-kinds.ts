/** What the audit log can be narrowed down to, and the names of its events as patterns of LIKE. */
const kinds = {
  sign_ups: ['registered', 'confirmed', 'account_deleted'],
  log_ins: ['log%', 'session%', 'second_factor_failed'],
  passwords: ['reset%', 'password%'],
  addresses: ['email%'],
  factors: ['second_factor_o%', 'recovery%', 'trust%', 'passkey%'],
  profile: ['profile%', 'identity%'],
  apps: ['app_%'],
  administrators: ['admin.%'],
} as const

export type AuditKind = keyof typeof kinds

export const auditKinds = Object.keys(kinds) as [AuditKind, ...AuditKind[]]

export const patternsOf = (kind: AuditKind): readonly string[] => kinds[kind]
