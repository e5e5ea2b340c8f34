import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { emailChanges, outbox, users } from '../schema/index.ts'
import { returning, update } from '../statements.ts'
import { isTaken } from './taken-addresses.ts'

const c = alias(emailChanges, 'c')

interface Undo {
  userId: string
  noticeId: string
  now: number
}

/**
 * Undoes the change that a notice is of, and every later one of the account, or else whoever holds the mailbox between
 * would take it back. The account gets the address back and has no password until a reset.
 */
export function undoEmailChange(undo: Undo) {
  return {
    restored: update(users)
      .set({
        email: sql`(SELECT ${c.oldEmail} FROM ${emailChanges} AS ${c} WHERE ${isOfNotice(undo)})`,
        passwordHash: null,
        pendingChangeId: null,
        securityVersion: sql`${users.securityVersion} + 1`,
      })
      .where(sql`${users.id} = ${undo.userId} AND ${isUndoable(undo)}`),
    undone: returning(
      { id: emailChanges.id },
      update(emailChanges)
        .set({ undoneAt: undo.now, undoUntil: null })
        .where(sql`${emailChanges.userId} = ${undo.userId} AND ${emailChanges.undoUntil} IS NOT NULL
          AND ${emailChanges.securityVersion} >= ${undoableVersion(undo)}`),
    ),
  }
}

/** Asked before the statements that undo it: whether they will. */
export const isUndoable = (undo: Undo): SQL => sql`${undoableVersion(undo)} IS NOT NULL`

/** When the change was asked for: what was added since may be that of whoever asked. */
export const askedAt = (undo: Undo): SQL =>
  sql`(SELECT ${c.createdAt} FROM ${emailChanges} AS ${c} WHERE ${isOfNotice(undo)})`

/** The account's version when the notice's change was asked for, while that can be undone. */
function undoableVersion(undo: Undo): SQL {
  return sql`(SELECT ${c.securityVersion} FROM ${emailChanges} AS ${c} WHERE ${isOfNotice(undo)} AND ${c.undoUntil} > ${undo.now}
    AND NOT ${isTaken(c.oldEmail, c.userId, undo.now)})`
}

const isOfNotice = ({ userId, noticeId }: Undo) =>
  sql`${c.userId} = ${userId} AND ${c.noticeId} IN ${originals(sql`${noticeId}`)}`

/** A mail's id, and those of the mails that it was sent in place of. */
export function originals(mailId: SQLWrapper): SQL {
  const m = alias(outbox, 'm')
  return sql`(WITH RECURSIVE original(id) AS (SELECT ${mailId} UNION
    SELECT ${m.replaces} FROM ${outbox} AS ${m} JOIN original ON ${m.id} = original.id WHERE ${m.replaces} IS NOT NULL)
    SELECT id FROM original)`
}
