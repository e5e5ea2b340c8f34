import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { users } from '../schema/index.ts'

const admin = alias(users, 'acting')

/** Whether an administrator can act beside this account: confirmed and enabled. An invitation nobody accepted cannot. */
export const canOtherAdminAct = (
  exceptUserId: SQLWrapper | string,
): SQL => sql`EXISTS (SELECT 1 FROM ${users} AS ${admin}
  WHERE ${admin.role} = 'admin' AND ${admin.id} <> ${exceptUserId}
    AND ${admin.emailConfirmedAt} IS NOT NULL AND ${admin.disabledAt} IS NULL)`

/** False for the only administrator who can act. */
export const isSpared = (userId: string): SQL => sql`(NOT EXISTS (SELECT 1 FROM ${users} AS ${admin}
  WHERE ${admin.id} = ${userId} AND ${admin.role} = 'admin'
    AND ${admin.emailConfirmedAt} IS NOT NULL AND ${admin.disabledAt} IS NULL) OR ${canOtherAdminAct(userId)})`
