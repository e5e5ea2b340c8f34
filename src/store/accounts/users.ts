import { getTableColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { users } from '../schema/index.ts'
import { prepared, returning, rows, update } from '../statements.ts'
import type { Login } from './logins.ts'

export type User = typeof users.$inferSelect

const columns = getTableColumns(users)
const where = (condition: SQL) => rows(columns, (list) => sql`SELECT ${list} FROM ${users} WHERE ${condition}`)

/** Of an id that another statement finds. */
export const userBySql = (id: SQLWrapper) => where(sql`${users.id} = ${id}`)

export const userById = prepared({ id: users.id }, ({ id }) => where(sql`${users.id} = ${id}`))

const byEmail = prepared({ email: users.email }, ({ email }) => where(sql`${users.email} = ${email}`))
// Of the type of an address: a name that is looked up is never null.
const byName = prepared({ usernameKey: users.email }, ({ usernameKey }) =>
  where(sql`${users.usernameKey} = ${usernameKey}`),
)
export const userByLogin = (login: Login) => ('email' in login ? byEmail(login) : byName(login))

const isAtVersion = ({ id, securityVersion }: Pick<User, 'id' | 'securityVersion'>) =>
  sql`${users.id} = ${id} AND ${users.securityVersion} = ${securityVersion} AND ${users.disabledAt} IS NULL`

/** True while an enabled account is as it was read: no password or address has changed since. */
export const isAsRead = (user: Pick<User, 'id' | 'securityVersion'>): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${isAtVersion(user)})`

/** True while an account, disabled or not, is at a link's version. */
export const hasVersion = ({ id, securityVersion }: Pick<User, 'id' | 'securityVersion'>): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${id} AND ${users.securityVersion} = ${securityVersion})`

/** True while nobody has ended the trust in an account's browsers. */
export const hasTrustVersion = (id: string, trustVersion: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${id} AND ${users.trustVersion} = ${trustVersion})`

/** Ends the trust in all browsers of an account, and with `factor` whatever was bound to its factors. */
export const endTrust = (userId: string, wanted: SQLWrapper, { isFactorGone }: { isFactorGone: boolean }) =>
  update(users)
    .set({
      trustVersion: sql`${users.trustVersion} + 1`,
      securityVersion: sql`${users.securityVersion} + ${Number(isFactorGone)}`,
    })
    .where(sql`${users.id} = ${userId} AND ${wanted}`)

/** After a right proof: the time, and a hash with today's parameters where the old one had others. */
export const noteLogin = (user: User, rehashed: string | null, now: number, wanted: SQLWrapper) =>
  update(users)
    .set({ lastLoginAt: now, passwordHash: sql`coalesce(${rehashed}, ${users.passwordHash})` })
    .where(sql`${users.id} = ${user.id} AND ${users.securityVersion} = ${user.securityVersion}
      AND ${users.passwordHash} IS ${user.passwordHash} AND ${wanted}`)

/** Replaces the password that was checked a moment ago by another; a change of address that waits dies. */
export const changePasswordOf = (user: User, passwordHash: string) =>
  returning(
    { id: users.id },
    update(users)
      .set({ passwordHash, securityVersion: sql`${users.securityVersion} + 1`, pendingChangeId: null })
      .where(sql`${isAtVersion(user)} AND ${users.passwordHash} IS ${user.passwordHash}`),
  )

/** True inside a batch when it was this very request that set the password: the salted hash is nobody else's. */
export const holdsPasswordHash = (userId: string, passwordHash: string): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${userId} AND ${users.passwordHash} = ${passwordHash})`

/** True while a password lets in: one can be set anew by a mail to the confirmed address. */
export const hasPassword = (userId: string): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${userId} AND ${users.passwordHash} IS NOT NULL
    AND ${users.emailConfirmedAt} IS NOT NULL)`

/** Links in mails die, and devices become strangers again. */
export const raiseVersion = (userId: string, wanted: SQLWrapper) =>
  update(users)
    .set({ securityVersion: sql`${users.securityVersion} + 1` })
    .where(sql`${users.id} = ${userId} AND ${wanted}`)

export const isGone = (id: string): SQL => sql`NOT EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${id})`
