import { sql } from 'drizzle-orm'

/** Asks for nothing but an answer. */
export const ping = sql`SELECT 1`
