import { type Column, type SQL, sql } from 'drizzle-orm'
import { registrations, users } from '../schema/index.ts'

/** The address of the account that a column names; null: it is gone. */
export const addressOf = (userId: Column): SQL<string | null> =>
  sql`(SELECT ${users.email} FROM ${users} WHERE ${users.id} = ${userId})`

/** The same, of a sign-up too that waits to become one. */
export const addressOfAny = (id: Column): SQL<string | null> => sql`coalesce(${addressOf(id)},
  (SELECT ${registrations.email} FROM ${registrations} WHERE ${registrations.id} = ${id}))`

/** The id of the account of this address, name or id; the text itself where there is none: an id outlives its account. */
export const idOfPerson = (text: string): SQL<string> => sql`coalesce((SELECT ${users.id} FROM ${users}
  WHERE ${users.email} = ${text} OR ${users.usernameKey} = ${text} OR ${users.id} = ${text} LIMIT 1), ${text})`
