import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { fragment } from '../fragment.ts'
import { emailChanges, users } from '../schema/index.ts'

const owner = alias(users, 'owner')
const left = alias(emailChanges, 'left_address')

const taken = fragment(
  ['email', 'exceptUserId', 'now'],
  ({ email, exceptUserId, now }) => sql`(
  EXISTS (SELECT 1 FROM ${users} AS ${owner} WHERE ${owner.email} = ${email} AND ${owner.id} <> ${exceptUserId})
  OR EXISTS (SELECT 1 FROM ${emailChanges} AS ${left} WHERE ${left.oldEmail} = ${email} AND ${left.undoUntil} > ${now}
    AND ${left.userId} <> ${exceptUserId}))`,
)

/**
 * Whether an address is somebody else's: an account has it, or has left it by a change that can still be undone. Every
 * way for an account to get an address asks this.
 */
export const isTaken = (email: SQLWrapper | string, exceptUserId: SQLWrapper | string, now: number): SQL =>
  taken({ email, exceptUserId, now })
