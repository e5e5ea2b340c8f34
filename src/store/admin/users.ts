import type { User } from '../accounts/users.ts'
import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'
import { beginningWith, containing, shortestPart } from './user-search.ts'

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
export function usersOfPage(db: Database, page: UserPage) {
  const { filter, query, limit } = page
  const isFound = filter && query ? sql`instr(u.email || ' ' || coalesce(u.username_key, ''), ${query})` : sql`1`
  return db.all<PlacedUser>(sql`
    SELECT u.*, s.position FROM (${sourceOf(page)}) AS s CROSS JOIN users u ON u.id = s.user_id
    WHERE ${isFound} AND ${filter === 'bounced' ? isNewestBounce : sql`1`} LIMIT ${limit}`)
}

/** Where the rows end that a page looks at within a filter; no row: it looked at all, or at as many as it holds. */
export const endOfUsers = (db: Database, page: UserPage) =>
  db.all<{ position: string }>(sql`SELECT position FROM (${sourceOf(page)}) LIMIT 1 OFFSET ${searched - 1}`)

function sourceOf({ query, filter, cursor, limit }: UserPage): SQL {
  if (filter || !query) return newest(filter, cursor, query ? searched : limit)
  return (query.length < shortestPart ? beginningWith : containing)(query, cursor, limit)
}

const hasBounced = sql`status IN ('bounced', 'complained')`
const isNewestBounce = sql`NOT EXISTS (SELECT 1 FROM outbox WHERE address = email AND ${hasBounced} AND id > position)`

/** Accounts by exactly this address, name or id: found at once, whatever the search index knows. */
export const usersByName = (db: Database, query: string, filter: UserFilter | undefined) =>
  db.all<PlacedUser>(sql`
    SELECT *, '' AS position FROM users
    WHERE (email = ${query} OR username_key = ${query} OR id = ${query}) AND ${filter ? conditions[filter] : sql`1`}`)

// Conditions stand as literals, as their partial indexes do.
const conditions = {
  unconfirmed: sql`email_confirmed_at IS NULL`,
  disabled: sql`disabled_at IS NOT NULL`,
  admin: sql`role = 'admin'`,
  bounced: sql`EXISTS (SELECT 1 FROM outbox WHERE address = email AND ${hasBounced})`,
}

function newest(filter: UserFilter | undefined, before: string, most: number): SQL {
  const isBefore = before ? sql`id < ${before}` : sql`1`
  if (filter !== 'bounced')
    return sql`SELECT id AS user_id, id AS position FROM users
      WHERE ${filter ? conditions[filter] : sql`1`} AND ${isBefore} ORDER BY id DESC LIMIT ${most}`
  return sql`SELECT (SELECT u.id FROM users u WHERE u.email = address) AS user_id, id AS position FROM outbox
    WHERE status IN ('failed', 'uncertain', 'expired', 'bounced', 'complained') AND ${hasBounced} AND ${isBefore}
    ORDER BY id DESC LIMIT ${searched}`
}
