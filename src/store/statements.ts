import { Column, fillPlaceholders, type GetColumnData, is, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { SQLiteDeleteBase, type SQLiteSession, type SQLiteTable, SQLiteUpdateBuilder } from 'drizzle-orm/sqlite-core'
import type { Statement } from './database.ts'
import { dialect, type Text, textOf } from './dialect.ts'

type Fields = Record<string, Column | SQL>
type Value<Field> = Field extends Column ? GetColumnData<Field> : Field extends SQL<infer Told> ? Told : never
type RowOf<F extends Fields> = { [Name in keyof F]: Value<F[Name]> }

/**
 * A statement whose rows have these fields; whole tables by `getTableColumns(table)`. Every column is told under its
 * field's name: D1 tells rows by name, and equal names of joined tables would mix.
 *
 *     rows(getTableColumns(users), (list) => sql`SELECT ${list} FROM ${users} WHERE ${users.id} = ${id}`)
 */
export function rows<F extends Fields>(fields: F, query: (list: SQL) => SQL): Statement<RowOf<F>[]> {
  const read = ({ results }: D1Result<Record<string, unknown>>) => results.map((row) => decoded(fields, row))
  return { query: query(listOf(fields)), read }
}

/** A builder (or piece of `sql`) that writes, and these fields of the rows it wrote. */
export const returning = <F extends Fields>(fields: F, query: SQLWrapper): Statement<RowOf<F>[]> =>
  rows(fields, (list) => sql`${query.getSQL()} RETURNING ${list}`)

/** How many rows a statement wrote, as D1 counts them. */
export const changes = (query: SQLWrapper): Statement<number> => ({ query, read: ({ meta }) => meta.changes })

const lists = new WeakMap<Fields, SQL>()

/** Written out once for each record of fields: to build the list of a whole table takes 50 µs. */
function listOf(fields: Fields): SQL {
  const known = lists.get(fields)
  if (known) return known
  const columns = Object.entries(fields).map(([name, field]) => sql`${field} AS ${sql.identifier(name)}`)
  const list = sql.join(columns, sql`, `)
  const { text, values } = textOf(list)
  const written = values.length > 0 ? list : sql.raw(text)
  lists.set(fields, written)
  return written
}

function decoded<F extends Fields>(fields: F, row: Record<string, unknown>): RowOf<F> {
  const values = Object.entries(fields).map(([name, field]) => [name, decode(field, row[name])])
  return Object.fromEntries(values)
}

const decode = (field: Column | SQL, value: unknown) =>
  is(field, Column) && value !== null ? field.mapFromDriverValue(value) : value

type Columns = Record<string, Column>

/**
 * A hot statement, built once an isolate, when it is first wanted. `inputs` names what is bound, each by the column
 * whose type it has.
 *
 *     const userById = prepared({ id: users.id }, ({ id }) => rows(…, (list) => sql`… WHERE ${users.id} = ${id}`))
 *     await commit(db, { user: userById({ id }) })
 */
export function prepared<Inputs extends Columns, Answer>(
  inputs: Inputs,
  make: (at: { [Name in keyof Inputs]: SQL }) => Statement<Answer>,
): (values: RowOf<Inputs>) => Statement<Answer> {
  let built: { query: Text; read: Statement<Answer>['read'] } | undefined
  return (values) => {
    built ??= build(inputs, make)
    const { query, read } = built
    return { query: { text: query.text, values: fillPlaceholders([...query.values], values) }, read }
  }
}

function build<Inputs extends Columns, Answer>(
  inputs: Inputs,
  make: (at: { [Name in keyof Inputs]: SQL }) => Statement<Answer>,
) {
  const holes = Object.entries(inputs).map(([name, column]) => [name, sql`${sql.param(sql.placeholder(name), column)}`])
  const { query, read } = make(Object.fromEntries(holes))
  return { query: 'text' in query ? query : textOf(query), read }
}

/** Drizzle's builders, without a session: `commit` runs what they build. Rows are inserted by insert-if.ts. */
export const update = <Table extends SQLiteTable>(table: Table) => new SQLiteUpdateBuilder(table, session, dialect)
export const deleteFrom = <Table extends SQLiteTable>(table: Table) => new SQLiteDeleteBase(table, session, dialect)

const notHere = (): never => {
  throw new Error('Statements run by commit.')
}
/** Builders want one. To extend drizzle's class would bring all that a session can do into the bundle. */
const session: SQLiteSession<'async', never, Record<string, never>, Record<string, never>> = {
  prepareQuery: notHere,
  prepareOneTimeQuery: notHere,
  transaction: notHere,
  run: notHere,
  all: notHere,
  get: notHere,
  values: notHere,
  count: notHere,
}
