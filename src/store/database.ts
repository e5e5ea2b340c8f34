import type { SQL } from './sql.ts'

/** A statement that has not run: what it asks, and how its answer is read. */
export interface Statement<Answer = unknown> {
  query: SQL
  read(result: D1Result<Row>): Answer
}
type Row = Record<string, unknown>

/** Builds statements, and is what `commit` runs them on. */
export interface Database {
  d1: D1Database
  /** Rows, their columns in camelCase; `shape` makes more of a row where columns alone do not say it. */
  all<Shape extends object>(query: SQL, shape?: (row: Shape) => Shape): Statement<Shape[]>
  run(query: SQL): Statement<D1Meta>
}

export function openDatabase(d1: D1Database): Database {
  return {
    d1,
    all: <Shape extends object>(query: SQL, shape = (row: Shape) => row) => {
      return { query, read: ({ results }) => results.map((row) => shape(camelCased(row) as Shape)) }
    },
    run: (query) => ({ query, read: ({ meta }) => meta }),
  }
}

type Answers<Statements extends readonly Statement[]> = {
  -readonly [Index in keyof Statements]: Statements[Index] extends Statement<infer Answer> ? Answer : never
}

/**
 * Runs statements in one round trip and one transaction, in order; any failure undoes all of them.
 * A failure of the database is an outage and throws.
 */
export async function commit<const Statements extends readonly Statement[]>(
  { d1 }: Database,
  statements: Statements,
): Promise<Answers<Statements>> {
  const prepared = statements.map(({ query }) => prepare(d1, query))
  const results = await d1.batch<Row>(prepared).catch((error) => {
    throw new DatabaseOutage(error)
  })
  return statements.map(({ read }, index) => read(results[index] as D1Result<Row>)) as Answers<Statements>
}

/** D1 refused or was out of reach. Parameters never reach its message. */
export class DatabaseOutage extends Error {
  constructor(error: unknown) {
    super(error instanceof Error ? error.message.slice(0, 200) : 'unknown')
    this.name = 'DatabaseOutage'
  }
}

const prepare = (d1: D1Database, { text, values }: SQL): D1PreparedStatement => d1.prepare(text).bind(...values)

const camelCased = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [camelCase(name), value]))

const camelCase = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
