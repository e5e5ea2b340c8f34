import { type Column, type SQL, sql } from 'drizzle-orm'
import { namesOf } from '../names.ts'
import { searchDocs, searchTodo, users } from '../schema/index.ts'

/*
 * Search by a part of an address or name, without reading every account. Triggers note which accounts were added, renamed
 * or removed (one written row each); the minute's sweep brings the index up to date. So a search may trail by a minute.
 */

const step = 2000

/** The virtual table (FTS5), which drizzle cannot describe: its columns are those of `searchDocs` that it indexes. */
const index = sql.identifier('user_search')

const { doc, userId, email, username } = namesOf(searchDocs)
const todo = namesOf(searchTodo)
const changed = sql`(SELECT ${todo.userId} FROM ${searchTodo} ORDER BY ${todo.userId} LIMIT ${step})`

/** Brings a bounded number of changed accounts into the index, or out of it. The statements belong in one batch. */
export const indexChangedUsers = () => ({
  forgotten: sql`INSERT INTO ${index} (${index}, rowid, ${email}, ${username})
    SELECT 'delete', ${doc}, ${email}, ${username} FROM ${searchDocs} WHERE ${userId} IN ${changed}`,
  removed: sql`DELETE FROM ${searchDocs} WHERE ${searchDocs.userId} IN ${changed}
    AND ${searchDocs.userId} NOT IN (SELECT ${users.id} FROM ${users} WHERE ${users.id} = ${searchDocs.userId})`,
  kept: sql`INSERT INTO ${searchDocs} (${userId}, ${email}, ${username})
    SELECT ${users.id}, ${users.email}, ${users.username} FROM ${users} WHERE ${users.id} IN ${changed} ORDER BY ${users.id}
    ON CONFLICT (${userId}) DO UPDATE SET ${email} = excluded.${email}, ${username} = excluded.${username}`,
  indexed: sql`INSERT INTO ${index} (rowid, ${email}, ${username})
    SELECT ${doc}, ${email}, ${username} FROM ${searchDocs} WHERE ${userId} IN ${changed}`,
  done: sql`DELETE FROM ${searchTodo} WHERE ${searchTodo.userId} IN ${changed}`,
})

/** Fewer characters than this have no trigram. */
export const shortestPart = 3

/** Accounts that contain a text anywhere, the latest indexed first: user_id, position. */
export const containing = (text: string, before: string, most: number): SQL => sql`
  SELECT ${searchDocs.userId} AS user_id, ${searchDocs.doc} AS position
  FROM ${index} f CROSS JOIN ${searchDocs} ON ${searchDocs.doc} = f.rowid
  WHERE ${index} MATCH ${`"${text.replaceAll('"', '""')}"`} AND f.rowid < ${Number(before) || 2 ** 52}
  ORDER BY f.rowid DESC LIMIT ${most}`

/** Accounts whose address or name begins with a text, in the order of the alphabet: user_id, position. */
export const beginningWith = (text: string, after: string, most: number): SQL => sql`
  SELECT * FROM (${range(users.email, text, after, most)}) UNION
  SELECT * FROM (${range(users.usernameKey, text, after, most)})
  ORDER BY position LIMIT ${most}`

const range = (column: Column, text: string, after: string, most: number) => sql`
  SELECT ${users.id} AS user_id, ${column} AS position FROM ${users}
  WHERE ${column} >= ${text} AND ${column} < ${`${text}\u{10ffff}`} AND ${column} > ${after}
  ORDER BY ${column} LIMIT ${most}`
