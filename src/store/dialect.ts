import type { SQLWrapper } from 'drizzle-orm'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'

export const dialect = new SQLiteAsyncDialect()

/** A statement's text with the values bound in it. */
export interface Text {
  text: string
  values: readonly unknown[]
}

export function textOf(query: SQLWrapper): Text {
  const { sql: text, params } = dialect.sqlToQuery(query.getSQL())
  return { text, values: params }
}
