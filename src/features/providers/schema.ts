import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** An account elsewhere that opens one here. Issuer and subject name it, never an address (OpenID Connect Core 5.7). */
export const identities = sqliteTable(
  'identities',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    userId: text('user_id').notNull(),
    /** The name of its settings: google. */
    provider: text().notNull(),
    /** As the provider said when it was linked: to show, for nothing else. */
    email: text(),
    linkedAt: integer('linked_at').notNull(),
    lastUsedAt: integer('last_used_at'),
    /** So long the notice's link unlinks it. */
    undoUntil: integer('undo_until'),
    /** The mail that told of the link, and carries the one that undoes it. */
    noticeId: text('notice_id'),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index('identities_user').on(t.userId)],
)
