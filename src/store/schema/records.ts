import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What has happened: written only, by the application never changed, deleted by age. */
export const audit = sqliteTable(
  'audit',
  {
    id: text().primaryKey(),
    at: integer().notNull(),
    event: text().notNull(),
    /** Whom it is about. */
    userId: text('user_id'),
    /** Who did it, when that was somebody else: an administrator. */
    actorId: text('actor_id'),
    /** Keyed hash of the client's address. */
    ipHash: text('ip_hash'),
    country: text(),
    device: text(),
    /** Numbers and codes that belong to the event, as JSON; never an address. */
    detail: text(),
  },
  (t) => [
    index('audit_user').on(t.userId, t.id),
    index('audit_actor').on(t.actorId, t.id).where(sql`actor_id IS NOT NULL`),
  ],
)

/** Counts by UTC day, so that the operator's numbers cost the same at any size. */
export const dailyCounts = sqliteTable(
  'daily_counts',
  { day: text().notNull(), metric: text().notNull(), value: integer().notNull() },
  (t) => [primaryKey({ columns: [t.day, t.metric] })],
)

/** How far a walk through a table, or a reader of one, has come. */
export const cursors = sqliteTable('cursors', { name: text().primaryKey(), position: text().notNull() })
