import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { HistoryEntry } from '../../store/schema/index.ts'

export const eventStatuses = ['queued', 'sending', 'sent', 'expired'] as const
export type EventStatus = (typeof eventStatuses)[number]

/** What is told to the adopter's app, a row for each receiver. */
export const eventOutbox = sqliteTable(
  'event_outbox',
  {
    id: text().primaryKey(),
    /** The receiver's name in HOOKS. */
    endpoint: text().notNull(),
    type: text().notNull(),
    userId: text('user_id').notNull(),
    /** The body as it is signed and sent. */
    payload: text().notNull(),
    status: text().$type<EventStatus>().notNull(),
    attempts: integer().notNull().default(0),
    leaseUntil: integer('lease_until'),
    nextAt: integer('next_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    lastClass: text('last_class'),
    lastCode: text('last_code'),
    createdAt: integer('created_at').notNull(),
    sentAt: integer('sent_at'),
    history: text({ mode: 'json' }).$type<HistoryEntry[]>(),
    deadAt: integer('dead_at'),
  },
  (t) => [
    index('event_outbox_due').on(t.endpoint, t.nextAt).where(sql`status IN ('queued', 'sending')`),
    index('event_outbox_user').on(t.userId, t.id),
  ],
)

/** A receiver that does not want to be told at the moment; a row only while that is so. */
export const eventPauses = sqliteTable('event_pauses', {
  endpoint: text().primaryKey(),
  since: integer().notNull(),
  code: text().notNull(),
})
