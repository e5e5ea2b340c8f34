import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { outbox, users } from '../schema/index.ts'
import { rows } from '../statements.ts'
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

const found = sql.identifier('s')
const position = { position: sql<string | number>`${found}.position` }
const placed = { ...getTableColumns(users), ...position }
const exact = { ...getTableColumns(users), position: sql<string | number>`''` }

/** Within a filter a text is looked for in so many accounts only. */
const searched = 2000

/** A page of accounts. Every way leads along an index, and reads a bounded number of rows. */
export function usersOfPage(page: UserPage) {
  const { filter, query, limit } = page
  const { email, usernameKey, id } = users
  const isFound = filter && query ? sql`instr(${email} || ' ' || coalesce(${usernameKey}, ''), ${query})` : sql`1`
  return rows(
    placed,
    (list) => sql`SELECT ${list} FROM (${sourceOf(page)}) AS ${found} CROSS JOIN ${users} ON ${id} = ${found}.user_id
      WHERE ${isFound} AND ${filter === 'bounced' ? isNewestBounce : sql`1`} LIMIT ${limit}`,
  )
}

/** Where the rows end that a page looks at within a filter; no row: it looked at all, or at as many as it holds. */
export const endOfUsers = (page: UserPage) =>
  rows(position, (list) => sql`SELECT ${list} FROM (${sourceOf(page)}) AS ${found} LIMIT 1 OFFSET ${searched - 1}`)

function sourceOf({ query, filter, cursor, limit }: UserPage): SQL {
  if (filter || !query) return newest(filter, cursor, query ? searched : limit)
  return (query.length < shortestPart ? beginningWith : containing)(query, cursor, limit)
}

// Conditions stand as literals, as their partial indexes do.
const hasBounced = sql`${outbox.status} IN ('bounced', 'complained')`
const isNewestBounce = sql`NOT EXISTS (SELECT 1 FROM ${outbox}
  WHERE ${outbox.address} = ${users.email} AND ${hasBounced} AND ${outbox.id} > ${found}.position)`

/** Accounts by exactly this address, name or id: found at once, whatever the search index knows. */
export const usersByName = (query: string, filter: UserFilter | undefined) =>
  rows(
    exact,
    (list) => sql`SELECT ${list} FROM ${users}
      WHERE (${users.email} = ${query} OR ${users.usernameKey} = ${query} OR ${users.id} = ${query})
        AND ${filter ? conditions[filter] : sql`1`}`,
  )

const conditions = {
  unconfirmed: sql`${users.emailConfirmedAt} IS NULL`,
  disabled: sql`${users.disabledAt} IS NOT NULL`,
  admin: sql`${users.role} = 'admin'`,
  bounced: sql`EXISTS (SELECT 1 FROM ${outbox} WHERE ${outbox.address} = ${users.email} AND ${hasBounced})`,
}

function newest(filter: UserFilter | undefined, before: string, most: number): SQL {
  if (filter === 'bounced') return newestBounces(before)
  const isBefore = before ? sql`${users.id} < ${before}` : sql`1`
  return sql`SELECT ${users.id} AS user_id, ${users.id} AS position FROM ${users}
    WHERE ${filter ? conditions[filter] : sql`1`} AND ${isBefore} ORDER BY ${users.id} DESC LIMIT ${most}`
}

const newestBounces = (before: string) => sql`
  SELECT (SELECT ${users.id} FROM ${users} WHERE ${users.email} = ${outbox.address}) AS user_id, ${outbox.id} AS position
  FROM ${outbox}
  WHERE ${outbox.status} IN ('failed', 'uncertain', 'expired', 'bounced', 'complained') AND ${hasBounced}
    AND ${before ? sql`${outbox.id} < ${before}` : sql`1`}
  ORDER BY ${outbox.id} DESC LIMIT ${searched}`
