import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'

/*
 * Search by a part of an address or name, without reading every account. Triggers note which accounts were added, renamed
 * or removed (one written row each); the minute's sweep brings the index up to date. So a search may trail by a minute.
 */

const step = 2000

/** Brings a bounded number of changed accounts into the index, or out of it. The statements belong in one batch. */
export const indexChangedUsers = (db: Database) => [
  db.run(sql`INSERT INTO user_search (user_search, rowid, email, username)
    SELECT 'delete', doc, email, username FROM search_docs WHERE user_id IN ${changed}`),
  db.run(
    sql`DELETE FROM search_docs WHERE user_id IN ${changed} AND user_id NOT IN (SELECT id FROM users WHERE id = user_id)`,
  ),
  db.run(sql`INSERT INTO search_docs (user_id, email, username)
    SELECT id, email, username FROM users WHERE id IN ${changed} ORDER BY id
    ON CONFLICT (user_id) DO UPDATE SET email = excluded.email, username = excluded.username`),
  db.run(sql`INSERT INTO user_search (rowid, email, username)
    SELECT doc, email, username FROM search_docs WHERE user_id IN ${changed}`),
  db.run(sql`DELETE FROM search_todo WHERE user_id IN ${changed}`),
]

const changed = sql`(SELECT user_id FROM search_todo ORDER BY user_id LIMIT ${step})`

/** Fewer characters than this have no trigram. */
export const shortestPart = 3

/** Accounts that contain a text anywhere, the latest indexed first: user_id, position. */
export const containing = (text: string, before: string, most: number): SQL => sql`
  SELECT d.user_id, d.doc AS position FROM user_search f CROSS JOIN search_docs d ON d.doc = f.rowid
  WHERE user_search MATCH ${`"${text.replaceAll('"', '""')}"`} AND f.rowid < ${Number(before) || 2 ** 52}
  ORDER BY f.rowid DESC LIMIT ${most}`

/** Accounts whose address or name begins with a text, in the order of the alphabet: user_id, position. */
export const beginningWith = (text: string, after: string, most: number): SQL => sql`
  SELECT * FROM (${range(sql`email`, text, after, most)}) UNION SELECT * FROM (${range(sql`username_key`, text, after, most)})
  ORDER BY position LIMIT ${most}`

const range = (column: SQL, text: string, after: string, most: number) => sql`
  SELECT id AS user_id, ${column} AS position FROM users
  WHERE ${column} >= ${text} AND ${column} < ${`${text}\u{10ffff}`} AND ${column} > ${after}
  ORDER BY ${column} LIMIT ${most}`
