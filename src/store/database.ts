import type { BatchItem, BatchResponse } from 'drizzle-orm/batch'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import * as schema from './schema.ts'

export type Database = DrizzleD1Database<typeof schema>
export type Statement = BatchItem<'sqlite'>

export const openDatabase = (d1: D1Database): Database => drizzle(d1, { schema })

/**
 * Runs unrun statements in one round trip and one transaction, in order; any failure undoes all of them.
 * A failure of the database is an outage and throws.
 */
export async function commit<const Statements extends readonly [Statement, ...Statement[]]>(
  db: Database,
  statements: Statements,
): Promise<BatchResponse<Statements>> {
  try {
    return await db.batch(statements)
  } catch (error) {
    throw new DatabaseOutage(error)
  }
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
