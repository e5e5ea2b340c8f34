import type { Fields } from './columns.ts'

/** A row of the file; `fields` undefined: it cannot be read. */
export interface Row {
  /** Line where it begins, from 1. */
  line: number
  bytes: number
  fields: Fields | undefined
}
