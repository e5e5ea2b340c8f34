import { getTableColumns, getTableName, isSQLWrapper, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** A row by its fields; any of them may be found out by SQL. */
export type Written<Table extends SQLiteTable> = {
  [Field in keyof Table['$inferInsert']]: Table['$inferInsert'][Field] | SQLWrapper
}

/**
 * Inserts a row if `wanted` holds when the batch comes to it. Drizzle's builder knows no row on a condition. `rest` is
 * what follows: ON CONFLICT, never RETURNING (see `returning`).
 */
export function insertIf<Table extends SQLiteTable>(
  table: Table,
  row: Written<Table>,
  wanted: SQLWrapper = sql`1`,
  rest: SQL = sql``,
): SQL {
  return insertFrom(table, row, sql`WHERE ${wanted} ${rest}`)
}

/** Inserts a row for each that `source` finds: FROM, WHERE, ON CONFLICT. */
export function insertFrom<Table extends SQLiteTable>(table: Table, row: Written<Table>, source: SQL): SQL {
  const columns = getTableColumns(table)
  const given = Object.entries(row).flatMap(([field, value]) => {
    const column = columns[field]
    return column && value !== undefined ? [{ column, value }] : []
  })
  const names = given.map(({ column }) => `"${column.name}"`)
  const values = given.map(({ column, value }) => (isSQLWrapper(value) ? value : sql.param(value, column)))
  const into = sql.raw(`INSERT INTO "${getTableName(table)}" (${names.join(', ')}) SELECT `)
  return sql`${into}${sql.join(values, comma)} ${source}`
}

const comma = sql`, `
