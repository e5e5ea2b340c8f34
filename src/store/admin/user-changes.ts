import { isTaken } from '../accounts/taken-addresses.ts'
import type { User } from '../accounts/users.ts'
import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'

/** What an administrator can make of an account's state. */
export type UserChange = 'confirmed' | 'disabled' | 'enabled' | 'admin_made' | 'admin_unmade'

/** Makes one change where it is one, if `mayBe` holds. */
export const changeUser = (db: Database, id: string, change: UserChange, now: number, mayBe: SQL) =>
  db.run(sql`UPDATE users SET ${changes[change](now)} AND ${mayBe} AND id = ${id}`)

const changes: Record<UserChange, (now: number) => SQL> = {
  confirmed: (now) => sql`email_confirmed_at = ${now} WHERE email_confirmed_at IS NULL`,
  disabled: (now) => sql`disabled_at = ${now} WHERE disabled_at IS NULL`,
  enabled: () => sql`disabled_at = NULL WHERE disabled_at IS NOT NULL`,
  admin_made: () => sql`role = 'admin' WHERE role = 'user'`,
  admin_unmade: () => sql`role = 'user' WHERE role = 'admin'`,
}

/** False for the only administrator who can act. */
export const isSpared = (id: string): SQL => sql`(
  NOT EXISTS (SELECT 1 FROM users a WHERE a.id = ${id} AND a.role = 'admin' AND a.disabled_at IS NULL)
  OR EXISTS (SELECT 1 FROM users a WHERE a.role = 'admin' AND a.id <> ${id} AND a.disabled_at IS NULL))`

export type NewUser = Pick<
  User,
  'id' | 'email' | 'username' | 'passwordHash' | 'role' | 'locale' | 'emailConfirmedAt' | 'createdAt'
>

/** Why a new account cannot have its address or name. */
export const takenBy = (db: Database, { email, username, createdAt }: NewUser) =>
  db.all<{ email: number; name: number }>(sql`SELECT ${isTaken(sql`${email}`, sql`''`, createdAt)} AS email,
    EXISTS (SELECT 1 FROM users WHERE username_key = ${username?.toLowerCase() ?? null}) AS name`)

export const insertUser = (db: Database, u: NewUser) =>
  db.run(sql`
    INSERT INTO users (id, email, username, username_key, password_hash, role, locale, email_confirmed_at, created_at)
    SELECT ${u.id}, ${u.email}, ${u.username}, ${u.username?.toLowerCase() ?? null}, ${u.passwordHash}, ${u.role},
      ${u.locale}, ${u.emailConfirmedAt}, ${u.createdAt}
    WHERE NOT ${isTaken(sql`${u.email}`, sql`''`, u.createdAt)}
    ON CONFLICT DO NOTHING`)
