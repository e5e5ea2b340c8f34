import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'
import { isUnrivalled } from './registrations.ts'

/** What a confirmation link or code finds. */
export interface ConfirmationState {
  /** A code's account is confirmed; or the account, whosever it is, of the address that a link was mailed to. */
  confirmed: number
  /** It can still be confirmed, given a second proof. */
  alive: number
  /** Of the account if there is one, else of the registration. */
  passwordHash: string | null
  /** Whether the condition given held. */
  permitted: number
}

/** One row on a registration or unconfirmed account. `mailId`: of a link; null for a code. */
export function confirmationState(
  db: Database,
  at: { id: string; mailId: string | null; versions: readonly number[]; now: number },
  condition: SQL = sql`1`,
) {
  const versions = sql`(SELECT value FROM json_each(${JSON.stringify(at.versions)}))`
  return db.all<ConfirmationState>(sql`
    SELECT
      EXISTS (SELECT 1 FROM users WHERE email_confirmed_at IS NOT NULL
        AND ${at.mailId === null ? sql`id = ${at.id}` : sql`email = (SELECT address FROM outbox WHERE id = ${at.mailId})`}
      ) AS confirmed,
      EXISTS (SELECT 1 FROM registrations g WHERE g.id = ${at.id} AND g.decoy = 0 AND g.expires_at > ${at.now}
          AND g.security_version IN ${versions} AND ${isUnrivalled(at.now)}
          AND NOT EXISTS (SELECT 1 FROM users WHERE id = g.id))
        OR EXISTS (SELECT 1 FROM users WHERE id = ${at.id} AND email_confirmed_at IS NULL AND disabled_at IS NULL
          AND security_version IN ${versions}) AS alive,
      coalesce((SELECT password_hash FROM users WHERE id = ${at.id}),
        (SELECT password_hash FROM registrations WHERE id = ${at.id})) AS passwordHash,
      ${condition} AS permitted`)
}

/** The registration or account that a mail was made for, and its password; null when the mail was for nobody. */
export const passwordHashBehindMail = (db: Database, mailId: string) =>
  db.all<{ subject: string | null; passwordHash: string | null }>(sql`
    SELECT coalesce(o.registration_id, o.user_id) AS subject, coalesce(
      (SELECT password_hash FROM users WHERE id = coalesce(o.registration_id, o.user_id)),
      (SELECT password_hash FROM registrations WHERE id = o.registration_id)) AS passwordHash
    FROM outbox o WHERE o.id = ${mailId} AND o.kind = 'confirm'`)
