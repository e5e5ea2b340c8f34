import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { day } from '../../lib/clock.ts'
import { insertFrom } from '../insert-if.ts'
import { emailChanges, outbox, users } from '../schema/index.ts'
import { changes, returning, rows, update } from '../statements.ts'
import { roleOf } from './promotion.ts'
import { isTaken } from './taken-addresses.ts'

export type EmailChange = typeof emailChanges.$inferSelect

export interface NewEmailChange {
  /** Of the mail to the new address. */
  id: string
  userId: string
  securityVersion: number
  newEmail: string
  now: number
}

/** So often an account may ask in 24 hours: each time a stranger is mailed. */
const changesADay = 5

/** The link to the new address. The same row, never mailed, when the address is somebody else's. */
export function changeMail(change: NewEmailChange): SQL {
  const { id, locale, securityVersion, disabledAt } = users
  const taken = isTaken(sql`${change.newEmail}`, id, change.now)
  const asked = sql`(SELECT count(*) FROM ${emailChanges}
    WHERE ${emailChanges.userId} = ${id} AND ${emailChanges.createdAt} > ${change.now - day})`
  return sql`
    SELECT 'email_change' AS kind, ${id} AS user_id, NULL AS registration_id, ${change.newEmail} AS address,
      ${locale} AS locale, ${securityVersion} AS security_version, iif(${taken}, 'cancelled', 'queued') AS status,
      iif(${taken}, 'address_taken', NULL) AS last_code
    FROM ${users} WHERE ${id} = ${change.userId} AND ${securityVersion} = ${change.securityVersion}
      AND ${disabledAt} IS NULL AND ${asked} < ${changesADay}`
}

/** After its mail was inserted: notes the change and makes it the account's pending one. Nothing if the mail was not. */
export const insertEmailChange = ({ id, userId, newEmail, now }: NewEmailChange) => ({
  noted: insertFrom(
    emailChanges,
    {
      id,
      userId: users.id,
      oldEmail: users.email,
      newEmail,
      securityVersion: users.securityVersion,
      createdAt: now,
    },
    sql`FROM ${users} WHERE ${users.id} = ${userId} AND ${isMailed(id)}`,
  ),
  pending: update(users)
    .set({ pendingChangeId: id })
    .where(sql`${users.id} = ${userId} AND ${isMailed(id)}`),
})

/** The mail's id is the change's, and nobody else's. */
const isMailed = (id: string) => sql`EXISTS (SELECT 1 FROM ${outbox} WHERE ${outbox.id} = ${id})`

export const isPending = ({ id, userId }: Pick<NewEmailChange, 'id' | 'userId'>): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${userId} AND ${users.pendingChangeId} = ${id})`

export const cancelEmailChange = (userId: string) =>
  update(users).set({ pendingChangeId: null }).where(sql`${users.id} = ${userId}`)

/** The change that an account may still confirm, if its link was made after `since`. */
export const pendingEmailChange = (userId: string, since: number) =>
  rows(
    getTableColumns(emailChanges),
    (list) => sql`SELECT ${list} FROM ${users} JOIN ${emailChanges} ON ${emailChanges.id} = ${users.pendingChangeId}
      WHERE ${users.id} = ${userId} AND ${emailChanges.securityVersion} = ${users.securityVersion}
        AND ${emailChanges.createdAt} > ${since}`,
  )

export interface Completion {
  id: string
  userId: string
  securityVersion: number
  /** Of the notice to the old address; marks what this request has completed. */
  noticeId: string
  undoUntil: number
  now: number
  firstAdminEmail: string
}

/**
 * Completes the pending change of an account, unless its address has become somebody else's. An old address that was
 * never confirmed is not kept: it may be a stranger's, who could undo the change and take the account.
 */
export function completeEmailChange(c: Completion) {
  const { id, userId, newEmail } = emailChanges
  const isCurrent = sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${c.userId}
    AND ${users.pendingChangeId} = ${id} AND ${users.securityVersion} = ${c.securityVersion} AND ${users.disabledAt} IS NULL)`
  const undoUntil = sql`(SELECT iif(${users.emailConfirmedAt} IS NULL, NULL, ${c.undoUntil}) FROM ${users}
    WHERE ${users.id} = ${userId})`
  const email = sql`(SELECT ${newEmail} FROM ${emailChanges} WHERE ${id} = ${c.id})`
  const role = roleOf(email, c.firstAdminEmail, sql`${users.role}`)
  return {
    completed: returning(
      { id },
      update(emailChanges)
        .set({ completedAt: c.now, noticeId: c.noticeId, undoUntil })
        .where(sql`${id} = ${c.id} AND ${userId} = ${c.userId} AND ${emailChanges.completedAt} IS NULL
          AND NOT ${isTaken(newEmail, userId, c.now)} AND ${isCurrent}`),
    ),
    moved: changes(
      update(users)
        .set({
          email,
          securityVersion: sql`${users.securityVersion} + 1`,
          pendingChangeId: null,
          role: sql`iif(${users.emailConfirmedAt} IS NULL, ${role}, ${users.role})`,
          emailConfirmedAt: sql`coalesce(${users.emailConfirmedAt}, ${c.now})`,
        })
        .where(sql`${users.id} = ${c.userId} AND ${isCompletedBy(c)}`),
    ),
  }
}

/** True inside the batch, and never again, when it was this very request that completed the change. */
export const isCompletedBy = ({ id, noticeId }: Pick<Completion, 'id' | 'noticeId'>): SQL =>
  sql`EXISTS (SELECT 1 FROM ${emailChanges} WHERE ${emailChanges.id} = ${id} AND ${emailChanges.noticeId} = ${noticeId})`

/** To the old address, when it is kept for an undo. */
export const changedNotice = ({ id, noticeId }: Completion): SQL => sql`
  SELECT 'email_changed' AS kind, ${users.id} AS user_id, NULL AS registration_id, ${emailChanges.oldEmail} AS address,
    ${users.locale} AS locale, ${users.securityVersion} AS security_version, 'queued' AS status, NULL AS last_code
  FROM ${emailChanges} JOIN ${users} ON ${users.id} = ${emailChanges.userId}
  WHERE ${emailChanges.id} = ${id} AND ${emailChanges.noticeId} = ${noticeId} AND ${emailChanges.undoUntil} IS NOT NULL`
