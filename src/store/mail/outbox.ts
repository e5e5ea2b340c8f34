import type { SQLWrapper } from 'drizzle-orm'
import { hour, minute } from '../../lib/clock.ts'
import { isUnrivalled } from '../accounts/registrations.ts'
import type { Database } from '../database.ts'
import type { MailParams } from '../schema/index.ts'
import { type SQL, sql } from '../sql.ts'

/** The part of a new outbox row that does not depend on who gets the mail. */
export interface NewMail {
  id: string
  /** Link key that will sign its tokens. */
  kid: string
  params: MailParams
  now: number
  expiresAt: number
  /** At most so many mails of the kind an hour for the address; the mail beyond is not inserted. */
  hourlyCap?: number
}

/**
 * Inserts one mail for the row that `recipient` selects: kind, user_id, registration_id, address, locale,
 * security_version, status, last_code. Returns its id, or nothing when the cap is reached or nobody is selected.
 * The cap is part of the insert, because a KV counter lets parallel requests pass.
 */
export function insertMail(db: Database, mail: NewMail, recipient: SQL) {
  const capped = sql`(SELECT count(*) FROM outbox o WHERE o.address = r.address AND o.kind = r.kind
    AND o.created_at > ${mail.now - hour}) < ${mail.hourlyCap}`
  return db.all<{ id: string }>(sql`
    INSERT INTO outbox (id, kind, user_id, registration_id, address, locale, params, security_version, kid, status,
      next_at, expires_at, last_code, created_at)
    SELECT ${mail.id}, r.kind, r.user_id, r.registration_id, r.address, r.locale, ${JSON.stringify(mail.params)},
      r.security_version, ${mail.kid}, r.status, ${mail.now + minute}, ${mail.expiresAt}, r.last_code, ${mail.now}
    FROM (${recipient}) AS r
    WHERE ${mail.hourlyCap === undefined ? sql`1` : capped}
    RETURNING id`)
}

// An owner is written to in the owner's language, not in that of whoever typed the address.
const localeOf = sql`coalesce((SELECT u.locale FROM users u WHERE u.email = g.email), g.locale) AS locale`

/** The sign-up's own mail: the link for a new address, a notice to the owner of one that has an account. */
export const registrationMail = (registrationId: string, isWanted = sql`1`): SQL => sql`
  SELECT iif(g.decoy, 'already_registered', 'confirm') AS kind,
    iif(g.decoy, (SELECT id FROM users u WHERE u.email = g.email), NULL) AS user_id, g.id AS registration_id,
    g.email AS address, ${localeOf}, g.security_version, 'queued' AS status, NULL AS last_code
  FROM registrations g WHERE g.id = ${registrationId} AND ${isWanted}`

/** The mail after a correction, for whoever holds the secret; none if the registration could not be moved. */
export const correctedMail = (held: { id: string; secretHash: string }, email: string): SQL =>
  registrationMail(held.id, sql`g.secret_hash = ${held.secretHash} AND g.email = ${email}`)

/**
 * Whom a repeated confirmation mail is for: the registration that the browser holds the secret of, else the newest one
 * of the address, else its unconfirmed account. An unknown or confirmed address gets a row that is never mailed, so
 * that the same is written for everybody.
 */
export const resendMail = (email: string, held: { id: string; secretHash: string } | null, now: number): SQL => sql`
  SELECT * FROM (
    SELECT 1 AS rank, iif(g.decoy, 'already_registered', 'confirm') AS kind, NULL AS user_id, g.id AS registration_id,
      g.email AS address, ${localeOf}, g.security_version, 'queued' AS status, NULL AS last_code
    FROM registrations g WHERE g.id = ${held?.id ?? ''} AND g.secret_hash = ${held?.secretHash ?? ''}
      AND g.email = ${email} AND g.expires_at > ${now}
    UNION ALL
    SELECT * FROM (SELECT 2, 'confirm', NULL, g.id, g.email, g.locale, g.security_version, 'queued', NULL
      FROM registrations g WHERE g.email = ${email} AND g.decoy = 0 AND g.expires_at > ${now} AND ${isUnrivalled(now)}
      ORDER BY g.id DESC LIMIT 1)
    UNION ALL
    SELECT 3, 'confirm', u.id, NULL, u.email, u.locale, u.security_version, 'queued', NULL
    FROM users u WHERE u.email = ${email} AND u.email_confirmed_at IS NULL AND u.disabled_at IS NULL
    UNION ALL ${unsentMail('confirm', email)}
  ) ORDER BY rank LIMIT 1`

/** The reset link of an enabled account, always to the stored address; else a row that is never mailed. */
export const resetMail = (email: string): SQL => sql`
  SELECT * FROM (
    SELECT 1 AS rank, 'reset' AS kind, u.id AS user_id, NULL AS registration_id, u.email AS address, u.locale,
      u.security_version, 'queued' AS status, NULL AS last_code
    FROM users u WHERE u.email = ${email} AND u.disabled_at IS NULL
    UNION ALL ${unsentMail('reset', email)}
  ) ORDER BY rank LIMIT 1`

/** A notice to an account that the same batch has changed; `wanted` says whether it did. */
export const noticeMail = (kind: string, userId: string | SQLWrapper, wanted: SQLWrapper): SQL => sql`
  SELECT ${kind} AS kind, u.id AS user_id, NULL AS registration_id, u.email AS address, u.locale, u.security_version,
    'queued' AS status, NULL AS last_code
  FROM users u WHERE u.id = ${userId} AND ${wanted}`

const unsentMail = (kind: string, email: string) => sql`
  SELECT 9, ${kind}, NULL, NULL, ${email}, 'en', 0, 'cancelled', 'no_recipient'`
