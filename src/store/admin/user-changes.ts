import { and, eq, isNotNull, isNull, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { isTaken } from '../accounts/taken-addresses.ts'
import { insertIf } from '../insert-if.ts'
import { sessions, users } from '../schema/index.ts'
import { rows, update } from '../statements.ts'

/** What an administrator can make of an account's state. */
export type UserChange = 'confirmed' | 'disabled' | 'enabled' | 'admin_made' | 'admin_unmade'

/** True while the change is one: what an account is already, it stays. */
export const isDue = (id: string, change: UserChange, mayBe?: SQL): SQL => sql`(EXISTS (SELECT 1 FROM ${users}
  WHERE ${and(eq(users.id, id), changes(0)[change].from)}) AND ${mayBe ?? sql`1`})`

export const changeUser = (id: string, change: UserChange, now: number, wanted: SQLWrapper) =>
  update(users).set(changes(now)[change].to).where(sql`${users.id} = ${id} AND ${wanted}`)

const changes = (now: number) =>
  ({
    confirmed: { from: isNull(users.emailConfirmedAt), to: { emailConfirmedAt: now } },
    disabled: { from: isNull(users.disabledAt), to: { disabledAt: now } },
    enabled: { from: isNotNull(users.disabledAt), to: { disabledAt: null } },
    admin_made: { from: eq(users.role, 'user'), to: { role: 'admin' } },
    admin_unmade: { from: eq(users.role, 'admin'), to: { role: 'user' } },
  }) as const satisfies Record<UserChange, { from: SQL; to: Partial<typeof users.$inferInsert> }>

export type NewUser = Pick<
  typeof users.$inferSelect,
  'id' | 'email' | 'username' | 'passwordHash' | 'role' | 'locale' | 'emailConfirmedAt' | 'createdAt'
>

/** Why a new account cannot have its address or name. */
export function takenBy({ email, username, createdAt }: NewUser) {
  const usernameKey = username?.toLowerCase() ?? null
  const fields = {
    email: sql<number>`${isTaken(email, '', createdAt)}`,
    name: sql<number>`EXISTS (SELECT 1 FROM ${users} WHERE ${users.usernameKey} = ${usernameKey})`,
  }
  return rows(fields, (list) => sql`SELECT ${list}`)
}

export const insertUser = (user: NewUser) =>
  insertIf(
    users,
    { ...user, usernameKey: user.username?.toLowerCase() ?? null },
    sql`NOT ${isTaken(user.email, '', user.createdAt)}`,
    sql`ON CONFLICT DO NOTHING`,
  )

export const userExists = (id: string): SQL => sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${id})`

export const hasSessions = (userId: string): SQL =>
  sql`EXISTS (SELECT 1 FROM ${sessions} WHERE ${sessions.userId} = ${userId})`

export const userIdByEmail = (email: string): SQL =>
  sql`(SELECT ${users.id} FROM ${users} WHERE ${users.email} = ${email})`
