import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

type Names<Table extends SQLiteTable> = Record<keyof Table['_']['columns'], SQL>

/** The names of a table's columns without the table's: what INSERT, SET and ON CONFLICT take, and a table's one source. */
export function namesOf<Table extends SQLiteTable>(table: Table): Names<Table>
export function namesOf(table: SQLiteTable): Record<string, SQL> {
  const names = Object.entries(getTableColumns(table)).map(([field, { name }]) => [field, sql`${sql.identifier(name)}`])
  return Object.fromEntries(names)
}
