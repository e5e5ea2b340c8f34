import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/*
 * Beside these two tables stand a virtual one, `user_search` (FTS5, trigrams of search_docs), and triggers on users.
 */

/** Accounts that were added, renamed or removed since the search index was brought up to date. */
export const searchTodo = sqliteTable('search_todo', { userId: text('user_id').primaryKey() })

/** What the search index holds; it must be told this again to forget it. */
export const searchDocs = sqliteTable(
  'search_docs',
  {
    /** The rowid that the index knows an account by. */
    doc: integer().primaryKey(),
    userId: text('user_id').notNull(),
    email: text().notNull(),
    username: text(),
  },
  (t) => [uniqueIndex('search_docs_user').on(t.userId)],
)
