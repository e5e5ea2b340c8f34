import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { users } from '../schema/index.ts'
import { deleteFrom } from '../statements.ts'
import { isSpared } from './acting-admins.ts'
import type { User } from './users.ts'

const own = alias(users, 'o')

/** True while this is still the account, its password checked, and not the only admin who could take care of the rest. */
export const mayDelete = (user: User): SQL => sql`(EXISTS (SELECT 1 FROM ${users} AS ${own} WHERE ${own.id} = ${user.id}
  AND ${own.securityVersion} = ${user.securityVersion} AND ${own.passwordHash} IS ${user.passwordHash})
  AND ${isSpared(user.id)})`

/** What the log says of a deletion, right before it: the version that nothing of the account comes after. */
export const lastVersion = (userId: string): SQL =>
  sql`(SELECT json_object('version', ${users.version} + 1) FROM ${users} WHERE ${users.id} = ${userId})`

export const deleteAccount = (user: User) =>
  deleteFrom(users).where(sql`${users.id} = ${user.id} AND ${mayDelete(user)}`)
