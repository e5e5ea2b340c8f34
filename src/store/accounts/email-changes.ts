import type { Database } from '../database.ts'
import type { emailChanges } from '../schema/index.ts'
import { type SQL, sql } from '../sql.ts'
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

/** The link to the new address. The same row, never mailed, when the address is somebody else's. */
export const changeMail = (change: NewEmailChange): SQL => sql`
  SELECT 'email_change' AS kind, a.id AS user_id, NULL AS registration_id, ${change.newEmail} AS address, a.locale,
    a.security_version, iif(a.taken, 'cancelled', 'queued') AS status, iif(a.taken, 'address_taken', NULL) AS last_code
  FROM (SELECT u.id, u.locale, u.security_version,
      ${isTaken(sql`${change.newEmail}`, sql`u.id`, change.now)} AS taken
    FROM users u WHERE u.id = ${change.userId} AND u.security_version = ${change.securityVersion}
      AND u.disabled_at IS NULL) AS a`

/** Right after the mail was inserted: notes the change and makes it the account's pending one. Nothing if it was not. */
export const insertEmailChange = (db: Database, { id, userId, newEmail, now }: NewEmailChange) => [
  db.run(sql`
    INSERT INTO email_changes (id, user_id, old_email, new_email, security_version, created_at)
    SELECT ${id}, u.id, u.email, ${newEmail}, u.security_version, ${now}
    FROM users u WHERE u.id = ${userId} AND changes() = 1`),
  db.run(sql`UPDATE users SET pending_change_id = ${id} WHERE id = ${userId} AND changes() = 1`),
]

export const isPending = ({ id, userId }: Pick<NewEmailChange, 'id' | 'userId'>): SQL =>
  sql`EXISTS (SELECT 1 FROM users WHERE id = ${userId} AND pending_change_id = ${id})`

export const cancelEmailChange = (db: Database, userId: string) =>
  db.run(sql`UPDATE users SET pending_change_id = NULL WHERE id = ${userId}`)

/** The change that an account may still confirm, if its link was made after `since`. */
export const pendingEmailChange = (db: Database, userId: string, since: number) =>
  db.all<EmailChange>(sql`
    SELECT c.* FROM users u JOIN email_changes c ON c.id = u.pending_change_id
    WHERE u.id = ${userId} AND c.security_version = u.security_version AND c.created_at > ${since}`)

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
export const completeEmailChange = (db: Database, c: Completion) =>
  [
    db.all<{ id: string }>(sql`
    UPDATE email_changes SET completed_at = ${c.now}, notice_id = ${c.noticeId}, undo_until =
      (SELECT iif(u.email_confirmed_at IS NULL, NULL, ${c.undoUntil}) FROM users u WHERE u.id = email_changes.user_id)
    WHERE id = ${c.id} AND user_id = ${c.userId} AND completed_at IS NULL
      AND NOT ${isTaken(sql`email_changes.new_email`, sql`email_changes.user_id`, c.now)}
      AND EXISTS (SELECT 1 FROM users u WHERE u.id = ${c.userId} AND u.pending_change_id = email_changes.id
        AND u.security_version = ${c.securityVersion} AND u.disabled_at IS NULL)
    RETURNING id`),
    db.all<{ id: string }>(sql`
    UPDATE users SET email = c.new_email, security_version = users.security_version + 1, pending_change_id = NULL,
      role = iif(email_confirmed_at IS NULL, ${roleOf(sql`c.new_email`, c.firstAdminEmail, sql`role`)}, role),
      email_confirmed_at = coalesce(email_confirmed_at, ${c.now})
    FROM email_changes c WHERE users.id = c.user_id AND c.id = ${c.id} AND changes() = 1
    RETURNING users.id`),
  ] as const

/** True inside the batch, and never again, when it was this very request that completed the change. */
export const isCompletedBy = ({ id, noticeId }: Pick<Completion, 'id' | 'noticeId'>): SQL =>
  sql`EXISTS (SELECT 1 FROM email_changes WHERE id = ${id} AND notice_id = ${noticeId})`

/** To the old address, when it is kept for an undo. */
export const changedNotice = ({ id, noticeId }: Completion): SQL => sql`
  SELECT 'email_changed' AS kind, u.id AS user_id, NULL AS registration_id, c.old_email AS address, u.locale,
    u.security_version, 'queued' AS status, NULL AS last_code
  FROM email_changes c JOIN users u ON u.id = c.user_id
  WHERE c.id = ${id} AND c.notice_id = ${noticeId} AND c.undo_until IS NOT NULL`

/**
 * Undoes the change that a notice is of, and every later one of the account, or else whoever holds the mailbox between
 * would take it back. The account gets the address back and has no password until a reset.
 */
export const undoEmailChange = (db: Database, undo: { userId: string; noticeId: string; now: number }) => {
  const isOfNotice = sql`c.user_id = ${undo.userId} AND c.notice_id IN ${originals(sql`${undo.noticeId}`)}`
  return [
    db.all<{ id: string }>(sql`
      UPDATE email_changes SET undone_at = ${undo.now}, undo_until = NULL
      WHERE user_id = ${undo.userId} AND undo_until IS NOT NULL AND security_version >= (
        SELECT c.security_version FROM email_changes c WHERE ${isOfNotice} AND c.undo_until > ${undo.now}
          AND NOT ${isTaken(sql`c.old_email`, sql`c.user_id`, undo.now)})
      RETURNING id`),
    db.run(sql`
      UPDATE users SET email = c.old_email, password_hash = NULL, pending_change_id = NULL,
        security_version = users.security_version + 1
      FROM email_changes c WHERE users.id = c.user_id AND ${isOfNotice} AND changes() > 0`),
  ] as const
}

/** A mail's id, and those of the mails that it was sent in place of. */
export const originals = (mailId: SQL): SQL => sql`(WITH RECURSIVE original(id) AS (SELECT ${mailId} UNION
  SELECT m.replaces FROM outbox m JOIN original ON m.id = original.id WHERE m.replaces IS NOT NULL) SELECT id FROM original)`
