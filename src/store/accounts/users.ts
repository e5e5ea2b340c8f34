import type { Database } from '../database.ts'
import type { users } from '../schema/index.ts'
import { type SQL, sql } from '../sql.ts'

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

export const isGone = (id: string): SQL => sql`NOT EXISTS (SELECT 1 FROM users WHERE id = ${id})`

export const userIdOf = (login: Login): SQL => sql`(SELECT id FROM users WHERE ${isUser(login)})`

/** After a right password: the time, and a hash with today's parameters where the old one had others. */
export const noteLogin = (db: Database, user: User, rehashed: string | null, now: number) =>
  db.run(sql`UPDATE users SET last_login_at = ${now}, password_hash = coalesce(${rehashed}, password_hash)
    WHERE id = ${user.id} AND security_version = ${user.securityVersion} AND password_hash = ${user.passwordHash}`)
