import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { emailChanges, users } from '../schema/index.ts'
import { changes, returning, update } from '../statements.ts'
import { roleOf } from './promotion.ts'
import { isTaken } from './taken-addresses.ts'

/** What the link to the new address says. */
export interface LinkedChange {
  /** Of the mail, and of the change. */
  id: string
  userId: string
  securityVersion: number
}

export interface Completion extends LinkedChange {
  /** Of the notice to the old address; marks what this request has completed. */
  noticeId: string
  undoUntil: number
  now: number
  firstAdminEmail: string
  /** Beside the mailbox, which the link proves: whether the owner of the account is there. */
  isPresent: SQLWrapper
}

/**
 * Completes the pending change of an account, unless its address has become somebody else's. An old address that was
 * never confirmed is not kept: it may be a stranger's, who could undo the change and take the account.
 */
export function completeEmailChange(c: Completion) {
  const { id, userId, newEmail } = emailChanges
  const undoUntil = sql`(SELECT iif(${users.emailConfirmedAt} IS NULL, NULL, ${c.undoUntil}) FROM ${users}
    WHERE ${users.id} = ${userId})`
  const email = sql`(SELECT ${newEmail} FROM ${emailChanges} WHERE ${id} = ${c.id})`
  const role = roleOf(email, c.firstAdminEmail, sql`${users.role}`)
  return {
    completed: returning(
      { id },
      update(emailChanges)
        .set({ completedAt: c.now, noticeId: c.noticeId, undoUntil })
        .where(sql`${isOpen(c, c.now)} AND ${c.isPresent}`),
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

/** Whether a link can still complete its change. */
export const isCompletable = (change: LinkedChange, now: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${emailChanges} WHERE ${isOpen(change, now)})`

/** For a row of `email_changes`: it is the one that its account waits for, and its address is nobody else's. */
function isOpen({ id, userId, securityVersion }: LinkedChange, now: number): SQL {
  return sql`${emailChanges.id} = ${id} AND ${emailChanges.userId} = ${userId} AND ${emailChanges.completedAt} IS NULL
    AND NOT ${isTaken(emailChanges.newEmail, emailChanges.userId, now)}
    AND EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${userId} AND ${users.pendingChangeId} = ${emailChanges.id}
      AND ${users.securityVersion} = ${securityVersion} AND ${users.disabledAt} IS NULL)`
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
