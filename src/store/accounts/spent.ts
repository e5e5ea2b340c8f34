import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { insertIf } from '../insert-if.ts'
import { spent } from '../schema/index.ts'

/** Something that may be used once: its key, and the request that wants to use it. */
export interface Use {
  key: string
  by: string
}

/** The first request wins; a later one changes nothing. */
export const spend = (use: Use, wanted?: SQLWrapper): SQL => insertIf(spent, use, wanted, sql`ON CONFLICT DO NOTHING`)

/** True inside a batch when it was this very request that used it. */
export const isSpentBy = ({ key, by }: Use): SQL =>
  sql`EXISTS (SELECT 1 FROM ${spent} WHERE ${spent.key} = ${key} AND ${spent.by} = ${by})`

/** True while nobody has used it. */
export const isUnspent = (key: string): SQL => sql`NOT EXISTS (SELECT 1 FROM ${spent} WHERE ${spent.key} = ${key})`
