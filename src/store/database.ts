import type { BatchItem, BatchResponse } from 'drizzle-orm/batch'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { SQLiteRaw } from 'drizzle-orm/sqlite-core/query-builders/raw'
import * as schema from './schema.ts'

export type Database = DrizzleD1Database<typeof schema> & { $client: D1Database }
export type Statement = BatchItem<'sqlite'>

export const openDatabase = (d1: D1Database): Database => drizzle(d1, { schema })

/**
 * Runs unrun statements in one round trip and one transaction, in order; any failure undoes all of them.
 * A failure of the database is an outage and throws.
 */
export async function commit<const Statements extends readonly Statement[]>(
  db: Database,
  statements: Statements,
): Promise<BatchResponse<Statements>> {
  const [first, ...rest] = statements
  if (!first) throw new Error('nothing to run')
  for (const statement of statements) if (statement instanceof SQLiteRaw) prepare(db, statement)
  try {
    return (await db.batch([first, ...rest])) as BatchResponse<Statements>
  } catch (error) {
    if (error instanceof TypeError) throw error
    throw new DatabaseOutage(error)
  }
}

// drizzle 0.45 binds the parameters of a raw statement in a batch to a `stmt` that it forgets to make.
function prepare(db: Database, statement: SQLiteRaw<unknown>): void {
  const { sql } = statement.getQuery()
  Object.assign(statement, { stmt: db.$client.prepare(sql) })
}

/** D1 refused or was out of reach. Its message never holds a parameter: those stay in drizzle's own errors. */
export class DatabaseOutage extends Error {
  constructor(error: unknown) {
    super(reasonOf(error))
    this.name = 'DatabaseOutage'
  }
}

function reasonOf(error: unknown): string {
  // DrizzleQueryError's own message quotes every bound parameter; D1's text is in its cause.
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const text = cause instanceof Error ? cause.message : 'unknown'
  return text.startsWith('Failed query') ? 'Failed query' : text.slice(0, 200)
}
