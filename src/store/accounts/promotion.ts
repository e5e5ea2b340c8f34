import type { SQLWrapper } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'
import { isUnrivalled } from './registrations.ts'

/** The two ways to prove, beside the mailbox, that a registration is one's own; a new password replaces its own. */
export type Proof = { secretHash: string } | { passwordHash: string } | { newPasswordHash: string }

export interface Promotion {
  registrationId: string
  proof: Proof
  /** Of the token; a corrected address or a changed password has raised it. */
  securityVersions: readonly number[]
  now: number
  /** Becomes admin when it confirms, while there is none. */
  firstAdminEmail: string
  /** A further condition; names no table of the statement's own. */
  condition?: SQL
}

/** The account as the winner left it. */
export interface Won {
  id: string
  securityVersion: number
}

/** Makes an account of a registration. One winner: the address is unique. A name lost meanwhile is left out. */
export function promoteRegistration(db: Database, p: Promotion) {
  const hash = 'newPasswordHash' in p.proof ? sql`${p.proof.newPasswordHash}` : sql`g.password_hash`
  return db.all<Won>(sql`
    INSERT INTO users (id, email, username, username_key, password_hash, role, locale, email_confirmed_at,
      security_version, created_at)
    SELECT g.id, g.email, ${freeName(sql`g.username`)}, ${freeName(sql`lower(g.username)`)}, ${hash},
      ${roleOf(sql`g.email`, p.firstAdminEmail)}, g.locale, ${p.now}, g.security_version, ${p.now}
    FROM registrations g
    WHERE g.id = ${p.registrationId} AND g.decoy = 0 AND g.expires_at > ${p.now}
      AND ${oneOf(sql`g.security_version`, p.securityVersions)} AND ${proofOf(p.proof, sql`g`)} AND ${p.condition ?? sql`1`}
      AND ${isUnrivalled(p.now)}
    ON CONFLICT DO NOTHING
    RETURNING id, security_version`)
}

/** Confirms an account that was made before its address was proven: by fence or off, by an invitation or an import. */
export function confirmUser(db: Database, p: Promotion) {
  const proof =
    'secretHash' in p.proof
      ? sql`EXISTS (SELECT 1 FROM registrations g WHERE g.id = users.id AND g.email = users.email
          AND ${proofOf(p.proof, sql`g`)})`
      : proofOf(p.proof, sql`users`)
  const change =
    'newPasswordHash' in p.proof
      ? sql`, password_hash = ${p.proof.newPasswordHash}, security_version = security_version + 1`
      : sql``
  return db.all<Won>(sql`
    UPDATE users SET email_confirmed_at = ${p.now}, role = ${roleOf(sql`email`, p.firstAdminEmail, sql`role`)} ${change}
    WHERE id = ${p.registrationId} AND email_confirmed_at IS NULL AND disabled_at IS NULL
      AND ${oneOf(sql`security_version`, p.securityVersions)} AND ${proof} AND ${p.condition ?? sql`1`}
    RETURNING id, security_version`)
}

/** Makes an unconfirmed account of a new address at once, for the policies `fence` and `off`. */
export function openUnconfirmed(db: Database, held: { id: string; secretHash: string }, now: number) {
  return db.run(sql`
    INSERT INTO users (id, email, username, username_key, password_hash, locale, security_version, created_at)
    SELECT g.id, g.email, ${freeName(sql`g.username`)}, ${freeName(sql`lower(g.username)`)}, g.password_hash, g.locale,
      g.security_version, ${now}
    FROM registrations g
    WHERE g.id = ${held.id} AND g.secret_hash = ${held.secretHash} AND g.decoy = 0 AND g.expires_at > ${now}
      AND ${isUnrivalled(now)}
    ON CONFLICT DO NOTHING`)
}

export const deleteUnconfirmed = (db: Database, id: string, securityVersion: number) =>
  db.run(sql`DELETE FROM users WHERE id = ${id} AND email_confirmed_at IS NULL AND security_version = ${securityVersion}
    AND EXISTS (SELECT 1 FROM registrations WHERE id = ${id})`)

/** Carries an address that the statement before has corrected over to the unconfirmed account of the same id. */
export const correctUnconfirmed = (db: Database, id: string) =>
  db.run(sql`UPDATE users SET (email, security_version) =
      (SELECT g.email, g.security_version FROM registrations g WHERE g.id = users.id)
    WHERE changes() = 1 AND id = ${id} AND email_confirmed_at IS NULL
      AND EXISTS (SELECT 1 FROM registrations g WHERE g.id = users.id AND g.decoy = 0)`)

const freeName = (name: SQL) =>
  sql`iif(EXISTS (SELECT 1 FROM users h WHERE h.username_key = lower(g.username)), NULL, ${name})`

export const roleOf = (email: SQLWrapper, firstAdminEmail: string, otherwise: SQLWrapper = sql`'user'`) =>
  sql`iif(${email} = ${firstAdminEmail} AND NOT EXISTS (SELECT 1 FROM users a WHERE a.role = 'admin'), 'admin', ${otherwise})`

const oneOf = (column: SQL, values: readonly number[]) =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`

function proofOf(proof: Proof, row: SQL): SQL {
  if ('secretHash' in proof) return sql`${row}.secret_hash = ${proof.secretHash}`
  if ('passwordHash' in proof) return sql`${row}.password_hash = ${proof.passwordHash}`
  return sql`1`
}
