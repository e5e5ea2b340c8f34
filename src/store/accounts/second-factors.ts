import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { users } from '../schema/index.ts'
import { rows } from '../statements.ts'

/** True while an account asks nothing more of whoever has proven one factor. */
export const asksNothing = (demands: readonly SQLWrapper[]): SQL =>
  demands.length === 0 ? sql`1` : sql`NOT (${sql.join([...demands], sql` OR `)})`

export const isAdmin = (userId: string): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${userId} AND ${users.role} = 'admin')`

/** True while an administrator has what `has` asks of an account's id. */
export const someAdmin = (has: (id: SQLWrapper) => SQLWrapper): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.role} = 'admin' AND ${has(users.id)})`

/** Which of the ways to answer an account has, while it asks for one. */
export function askedOf(demands: readonly SQLWrapper[], answers: Readonly<Record<string, SQLWrapper>>) {
  const each = Object.entries(answers).map(([method, has]) => sql`SELECT ${method} AS method WHERE ${has}`)
  return rows(
    { method: sql<string>`asked.method` },
    (list) =>
      sql`SELECT ${list} FROM (${sql.join(each, sql` UNION ALL `)}) AS asked WHERE ${sql.join([...demands], sql` OR `)}`,
  )
}
