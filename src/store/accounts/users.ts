import type { Database } from '../database.ts'
import type { users } from '../schema/index.ts'
import { type SQL, sql } from '../sql.ts'
import { isUnrivalled } from './registrations.ts'

export type User = typeof users.$inferSelect

export const userById = (db: Database, id: string) => db.all<User>(sql`SELECT * FROM users WHERE id = ${id}`)
export const userByEmail = (db: Database, email: string) =>
  db.all<User>(sql`SELECT * FROM users WHERE email = ${email}`)

/** By address or by user name: a name holds no @. */
export const userByLogin = (db: Database, login: Login) => db.all<User>(sql`SELECT * FROM users WHERE ${isUser(login)}`)

/** What somebody typed to log in: a normalised address, or a user name in lower case. */
export type Login = { email: string } | { usernameKey: string }

export const isUser = (login: Login): SQL =>
  'email' in login ? sql`users.email = ${login.email}` : sql`users.username_key = ${login.usernameKey}`

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

/** Replaces the password that was checked a moment ago by another; a change of address that waits dies. */
export const changePasswordOf = (db: Database, user: User, passwordHash: string) =>
  db.all<{ id: string }>(sql`
    UPDATE users SET password_hash = ${passwordHash}, security_version = security_version + 1, pending_change_id = NULL
    WHERE id = ${user.id} AND security_version = ${user.securityVersion} AND password_hash = ${user.passwordHash}
      AND disabled_at IS NULL
    RETURNING id`)

/** True inside a batch when it was this very request that set the password: the salted hash is nobody else's. */
export const holdsPasswordHash = (userId: string, passwordHash: string): SQL =>
  sql`EXISTS (SELECT 1 FROM users WHERE id = ${userId} AND password_hash = ${passwordHash})`

/** True when nobody can be rightly signed in: only a reset sets a password again. */
export const hasNoPassword = (userId: string): SQL =>
  sql`EXISTS (SELECT 1 FROM users WHERE id = ${userId} AND password_hash IS NULL)`

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

export const roleOf = (email: SQL, firstAdminEmail: string, otherwise: SQL = sql`'user'`) =>
  sql`iif(${email} = ${firstAdminEmail} AND NOT EXISTS (SELECT 1 FROM users a WHERE a.role = 'admin'), 'admin', ${otherwise})`

const oneOf = (column: SQL, values: readonly number[]) =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`

function proofOf(proof: Proof, row: SQL): SQL {
  if ('secretHash' in proof) return sql`${row}.secret_hash = ${proof.secretHash}`
  if ('passwordHash' in proof) return sql`${row}.password_hash = ${proof.passwordHash}`
  return sql`1`
}

export const isGone = (id: string): SQL => sql`NOT EXISTS (SELECT 1 FROM users WHERE id = ${id})`

export const userIdOf = (login: Login): SQL => sql`(SELECT id FROM users WHERE ${isUser(login)})`

/** After a right password: the time, and a hash with today's parameters where the old one had others. */
export const noteLogin = (db: Database, user: User, rehashed: string | null, now: number) =>
  db.run(sql`UPDATE users SET last_login_at = ${now}, password_hash = coalesce(${rehashed}, password_hash)
    WHERE id = ${user.id} AND security_version = ${user.securityVersion} AND password_hash = ${user.passwordHash}`)
