import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { users } from '../schema/index.ts'
import { returning, rows, update } from '../statements.ts'
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

const id = { id: users.id }

const isAtVersion = (userId: string, securityVersion: number) =>
  sql`${users.id} = ${userId} AND ${users.securityVersion} = ${securityVersion} AND ${users.disabledAt} IS NULL`

/** Sets the password of the account that the link was made for; one winner, because the version goes up with it. */
export function resetPasswordOf(r: PasswordReset) {
  const usernameKey = r.username?.toLowerCase()
  const naming = usernameKey ? { username: r.username, usernameKey } : {}
  const role = roleOf(users.email, r.firstAdminEmail, users.role)
  return returning(
    id,
    update(users)
      .set({
        ...naming,
        passwordHash: r.passwordHash,
        securityVersion: sql`${users.securityVersion} + 1`,
        pendingChangeId: null,
        role: sql`iif(${users.emailConfirmedAt} IS NULL, ${role}, ${users.role})`,
        emailConfirmedAt: sql`coalesce(${users.emailConfirmedAt}, ${r.now})`,
      })
      .where(isOpenTo(r)),
  )
}

/** Asked before it: whether it will set the password of an account that was never confirmed. */
export const isTakenOver = (r: PasswordReset): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${isOpenTo(r)} AND ${users.emailConfirmedAt} IS NULL)`

function isOpenTo({ userId, securityVersion, username }: PasswordReset): SQL {
  const other = alias(users, 'other')
  return sql`${isAtVersion(userId, securityVersion)} AND NOT EXISTS (SELECT 1 FROM ${users} ${other}
    WHERE ${other.usernameKey} = ${username?.toLowerCase() ?? null} AND ${other.id} <> ${users.id})`
}

/** The enabled account that a link was made for, while its version is the link's. */
export const userAtVersion = (userId: string, securityVersion: number) =>
  rows(
    { ...id, email: users.email },
    (list) => sql`SELECT ${list} FROM ${users} WHERE ${isAtVersion(userId, securityVersion)}`,
  )
