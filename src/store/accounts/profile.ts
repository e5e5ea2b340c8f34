import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { users } from '../schema/index.ts'
import { returning, update } from '../statements.ts'

/** What somebody may change of the account at will; what is not there stays as it is. */
export interface ProfileChanges {
  /** Null: none. */
  username?: string | null | undefined
  locale?: string | undefined
  noticesNewDevice?: boolean | undefined
}

/** Answers the account as it then is, or nothing when another one holds the name. */
export function updateProfile(userId: string, { username, locale, noticesNewDevice }: ProfileChanges) {
  const naming = username === undefined ? {} : { username, usernameKey: username?.toLowerCase() ?? null }
  const noticing = noticesNewDevice === undefined ? {} : { noticesNewDevice: Number(noticesNewDevice) }
  return returning(
    getTableColumns(users),
    update(users)
      // One column at least: there is no update of nothing.
      .set({ locale: locale ?? sql`${users.locale}`, ...naming, ...noticing })
      .where(sql`${users.id} = ${userId} AND ${isFreeFor(userId, { username })}`),
  )
}

/** Asked before the update: whether the name that is wanted is nobody else's, and the account is still there. */
export function isFreeFor(userId: string, { username }: ProfileChanges): SQL {
  const [own, other] = [alias(users, 'o'), alias(users, 'h')]
  return sql`EXISTS (SELECT 1 FROM ${users} ${own} WHERE ${own.id} = ${userId}) AND NOT EXISTS (SELECT 1 FROM ${users} ${other}
    WHERE ${other.usernameKey} = ${username?.toLowerCase() ?? null} AND ${other.id} <> ${userId})`
}

/** Asked before the update: whether it gives an account another name, and there is a proven address to tell. */
export function isRenamed(userId: string, { username }: ProfileChanges): SQL {
  if (username === undefined) return sql`0`
  const own = alias(users, 'n')
  return sql`(${isFreeFor(userId, { username })} AND EXISTS (SELECT 1 FROM ${users} ${own} WHERE ${own.id} = ${userId}
    AND ${own.username} IS NOT ${username} AND ${own.emailConfirmedAt} IS NOT NULL))`
}
