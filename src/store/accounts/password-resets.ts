import type { Database } from '../database.ts'
import { sql } from '../sql.ts'
import { roleOf } from './promotion.ts'

export interface PasswordReset {
  userId: string
  securityVersion: number
  passwordHash: string
  now: number
  /** As in `Promotion`: a reset confirms too. */
  firstAdminEmail: string
  /** Chosen with the password: while another account has the name, nothing is set. */
  username?: string | undefined
}

/** Sets the password of the account that the link was made for; one winner, because the version goes up with it. */
export function resetPasswordOf(db: Database, r: PasswordReset) {
  const key = r.username?.toLowerCase()
  const naming = key ? sql`username = ${r.username}, username_key = ${key},` : sql``
  const isFree = sql`NOT EXISTS (SELECT 1 FROM users h WHERE h.username_key = ${key} AND h.id <> users.id)`
  return db.all<{ id: string }>(sql`
    UPDATE users SET ${naming} password_hash = ${r.passwordHash}, security_version = security_version + 1,
      pending_change_id = NULL, role = iif(email_confirmed_at IS NULL, ${roleOf(sql`email`, r.firstAdminEmail, sql`role`)}, role),
      email_confirmed_at = coalesce(email_confirmed_at, ${r.now})
    WHERE id = ${r.userId} AND security_version = ${r.securityVersion} AND disabled_at IS NULL
      AND ${key ? isFree : sql`1`}
    RETURNING id`)
}

/** The enabled account that a link was made for, while its version is the link's. */
export const userAtVersion = (db: Database, id: string, securityVersion: number) =>
  db.all<{ id: string }>(sql`SELECT id FROM users
    WHERE id = ${id} AND security_version = ${securityVersion} AND disabled_at IS NULL`)
