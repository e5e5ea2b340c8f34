import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { idsIn } from '../delivery/table.ts'
import { cursors, outbox, suppressions } from '../schema/index.ts'

/*
 * What the audit log says of an administrator's action on mails.
 */

export const mailsDetail = (count: SQLWrapper, ids: readonly string[]): SQL =>
  sql`json_object('mails', ${count}, 'ids', json(${JSON.stringify(ids)}))`

export const isMore = (count: SQLWrapper): SQL => sql`${count} > 0`

/** How many of these are in the outbox: told after they were to be inserted. */
export const countWritten = (ids: readonly string[]): SQL =>
  sql`(SELECT count(*) FROM ${outbox} WHERE ${outbox.id} IN ${idsIn(ids)})`

/** True in a batch once this mail is in the outbox. */
export const isWrittenMail = (id: string): SQL => sql`EXISTS (SELECT 1 FROM ${outbox} WHERE ${outbox.id} = ${id})`

/** Whether mail to an address is stopped, under any of its keyed hashes. */
export const isSuppressed = (keys: readonly string[]): SQL =>
  sql`EXISTS (SELECT 1 FROM ${suppressions} WHERE ${suppressions.key} IN ${idsIn(keys)})`

/** Whether an operator has stopped sending. */
export const isSendingPaused: SQL = sql`EXISTS (SELECT 1 FROM ${cursors} WHERE ${cursors.name} = 'mail_paused')`

export const isSendingGoingOn: SQL = sql`NOT ${isSendingPaused}`
