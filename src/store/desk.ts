import type { Database } from './database.ts'
import { type SQL, sql } from './sql.ts'
import { beginningWith, containing, shortestPart } from './user-search.ts'
import type { User } from './users.ts'

export const userFilters = ['unconfirmed', 'disabled', 'admin', 'bounced'] as const
export type UserFilter = (typeof userFilters)[number]

export interface UserPage {
  /** A part of an address or name in lower case, or an id; empty: all. */
  query: string
  filter: UserFilter | undefined
  /** The position of the last row of the page before; empty: the first page. */
  cursor: string
  limit: number
}

export type PlacedUser = User & { position: string | number }

/** Within a filter a text is looked for in so many accounts only. */
const searched = 2000

/** A page of accounts. Every way leads along an index, and reads a bounded number of rows. */
export function usersOfPage(db: Database, { query, filter, cursor, limit }: UserPage) {
  const isFound = filter && query ? sql`instr(u.email || ' ' || coalesce(u.username_key, ''), ${query})` : sql`1`
  return db.all<PlacedUser>(sql`
    SELECT u.*, s.position FROM (${source()}) AS s CROSS JOIN users u ON u.id = s.user_id
    WHERE ${isFound} LIMIT ${limit}`)

  function source(): SQL {
    if (filter || !query) return newest(filter, cursor, query ? searched : limit)
    return (query.length < shortestPart ? beginningWith : containing)(query, cursor, limit)
  }
}

/** Accounts by exactly this address, name or id: found at once, whatever the search index knows. */
export const usersByName = (db: Database, query: string) =>
  db.all<PlacedUser>(sql`
    SELECT *, '' AS position FROM users WHERE email = ${query} OR username_key = ${query} OR id = ${query}`)

// Conditions stand as literals, as their partial indexes do.
const conditions = {
  unconfirmed: sql`email_confirmed_at IS NULL`,
  disabled: sql`disabled_at IS NOT NULL`,
  admin: sql`role = 'admin'`,
}

function newest(filter: UserFilter | undefined, before: string, most: number): SQL {
  const isBefore = before ? sql`id < ${before}` : sql`1`
  if (filter !== 'bounced')
    return sql`SELECT id AS user_id, id AS position FROM users
      WHERE ${filter ? conditions[filter] : sql`1`} AND ${isBefore} ORDER BY id DESC LIMIT ${most}`
  return sql`SELECT coalesce(user_id, registration_id) AS user_id, max(id) AS position
    FROM (SELECT id, user_id, registration_id FROM outbox
      WHERE status IN ('failed', 'uncertain', 'expired', 'bounced', 'complained') AND status IN ('bounced', 'complained')
        AND ${isBefore} ORDER BY id DESC LIMIT ${searched})
    GROUP BY 1 ORDER BY 2 DESC LIMIT ${most}`
}
