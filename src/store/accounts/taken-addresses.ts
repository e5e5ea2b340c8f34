import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { emailChanges, users } from '../schema/index.ts'

const owner = alias(users, 'owner')
const left = alias(emailChanges, 'left_address')

/**
 * Whether an address is somebody else's: an account has it, or has left it by a change that can still be undone. Every
 * way for an account to get an address asks this.
 */
export const isTaken = (email: SQLWrapper, exceptUserId: SQLWrapper, now: number): SQL => sql`(
  EXISTS (SELECT 1 FROM ${users} AS ${owner} WHERE ${owner.email} = ${email} AND ${owner.id} <> ${exceptUserId})
  OR EXISTS (SELECT 1 FROM ${emailChanges} AS ${left} WHERE ${left.oldEmail} = ${email} AND ${left.undoUntil} > ${now}
    AND ${left.userId} <> ${exceptUserId}))`
