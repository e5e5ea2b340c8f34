import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'
import type { User } from './users.ts'

/** What somebody may change of the account at will; what is not there stays as it is. */
export interface ProfileChanges {
  /** Null: none. */
  username?: string | null | undefined
  locale?: string | undefined
  noticesNewDevice?: boolean | undefined
}

/** Answers the account as it then is, or nothing when another one holds the name. */
export function updateProfile(db: Database, userId: string, { username, locale, noticesNewDevice }: ProfileChanges) {
  const isKept = username === undefined ? 1 : 0
  const key = username?.toLowerCase() ?? null
  const notices = noticesNewDevice === undefined ? null : Number(noticesNewDevice)
  return db.all<User>(sql`
    UPDATE users SET username = ${orKept(isKept, sql`username`, username)},
      username_key = ${orKept(isKept, sql`username_key`, key)}, locale = coalesce(${locale ?? null}, locale),
      notices_new_device = coalesce(${notices}, notices_new_device)
    WHERE id = ${userId} AND NOT EXISTS (SELECT 1 FROM users h WHERE h.username_key = ${key} AND h.id <> ${userId})
    RETURNING *`)
}

const orKept = (isKept: number, column: SQL, value: string | null | undefined) =>
  sql`iif(${isKept}, ${column}, ${value ?? null})`
