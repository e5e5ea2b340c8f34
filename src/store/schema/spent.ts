import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * What may be used once, and was: ceremonies, OAuth codes, a provider's states. The key is a lower-case ULID, so that
 * the purge is a range of the primary key; `by` is new for each request, so that a later statement of the batch can ask
 * whether it was this one that spent it.
 */
export const spent = sqliteTable('spent', { key: text().primaryKey(), by: text().notNull() })
