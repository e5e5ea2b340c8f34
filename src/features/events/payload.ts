import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { audit, users } from '../../store/schema/index.ts'

/** The entry of the log that an event follows from, and the account that it is about. */
export const a = alias(audit, 'a')
export const u = alias(users, 'u')

/** The account's after this event; one that is gone has left its last with the log. */
export const version = sql`coalesce(${u.version} + 1, ${a.detail} ->> 'version')`

/** As `VisibleUser`. */
const visible = sql`json_object('id', ${u.id}, 'email', ${u.email}, 'username', ${u.username}, 'role', ${u.role},
  'roles', json(coalesce(${u.roles}, '[]')), 'emailConfirmed', json(iif(${u.emailConfirmedAt} IS NULL, 'false', 'true')))`

/** The `data` of an event for an endpoint `v`: whose it is, and if it wants that the account as its owner sees it. */
export const data = sql`iif(v.value ->> 'full' AND ${u.id} IS NOT NULL,
  json_object('userId', ${a.userId}, 'version', ${version}, 'user', ${visible}),
  json_object('userId', ${a.userId}, 'version', ${version}))`
