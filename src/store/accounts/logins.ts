import { type SQL, sql } from 'drizzle-orm'
import { users } from '../schema/index.ts'

/** What somebody typed to log in: a normalised address, or a user name in lower case. */
export type Login = { email: string } | { usernameKey: string }

/** By address or by user name: a name holds no @. */
export const isUser = (login: Login): SQL =>
  'email' in login ? sql`${users.email} = ${login.email}` : sql`${users.usernameKey} = ${login.usernameKey}`

/** The id of the account that was meant, or null. */
export const userOf = (login: Login): SQL => sql`(SELECT ${users.id} FROM ${users} WHERE ${isUser(login)})`
