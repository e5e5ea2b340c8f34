import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The development mailbox; empty anywhere else. */
export const devMails = sqliteTable('dev_mails', {
  id: text().primaryKey(),
  kind: text().notNull(),
  recipient: text().notNull(),
  subject: text().notNull(),
  text: text().notNull(),
  html: text().notNull(),
  headers: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
  code: text(),
  createdAt: integer('created_at').notNull(),
  /** Counts up: which of two mails of a second came later. */
  arrival: integer().notNull(),
})

/** One row while the development mailbox is told to fail: what, and how often still. */
export const devFaults = sqliteTable('dev_faults', {
  id: integer().primaryKey(),
  fault: text().notNull(),
  remaining: integer().notNull(),
})
