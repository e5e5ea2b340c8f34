import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { day } from '../../lib/clock.ts'
import { insertFrom } from '../insert-if.ts'
import { emailChanges, outbox, users } from '../schema/index.ts'
import { returning, rows, update } from '../statements.ts'
import { isTaken } from './taken-addresses.ts'

export type EmailChange = typeof emailChanges.$inferSelect

export interface NewEmailChange {
  /** Of the mail to the new address. */
  id: string
  userId: string
  securityVersion: number
  newEmail: string
  /** Of the notice to the old address. */
  stopNoticeId: string
  now: number
}

/** So often an account may ask in 24 hours: each time a stranger is mailed. */
export const changesADay = 5

const isOfToday = (userId: string, now: number) =>
  sql`${emailChanges.userId} = ${userId} AND ${emailChanges.createdAt} > ${now - day}`

/** How often it has asked in that time, and when first. */
export const changesOfToday = (userId: string, now: number) =>
  rows(
    { count: sql<number>`count(*)`, first: sql<number | null>`min(${emailChanges.createdAt})` },
    (list) => sql`SELECT ${list} FROM ${emailChanges} WHERE ${isOfToday(userId, now)}`,
  )

/** The link to the new address. The same row, never mailed, when the address is somebody else's. */
export function changeMail(change: NewEmailChange): SQL {
  const { id, locale, securityVersion, disabledAt } = users
  const taken = isTaken(change.newEmail, id, change.now)
  const asked = sql`(SELECT count(*) FROM ${emailChanges} WHERE ${isOfToday(change.userId, change.now)})`
  return sql`
    SELECT 'email_change' AS kind, ${id} AS user_id, NULL AS registration_id, ${change.newEmail} AS address,
      ${locale} AS locale, ${securityVersion} AS security_version, iif(${taken}, 'cancelled', 'queued') AS status,
      iif(${taken}, 'address_taken', NULL) AS last_code
    FROM ${users} WHERE ${id} = ${change.userId} AND ${securityVersion} = ${change.securityVersion}
      AND ${disabledAt} IS NULL AND ${asked} < ${changesADay}`
}

/** After its mail was inserted: notes the change and makes it the account's pending one. Nothing if the mail was not. */
export const insertEmailChange = ({ id, userId, newEmail, stopNoticeId, now }: NewEmailChange) => ({
  noted: insertFrom(
    emailChanges,
    {
      id,
      userId: users.id,
      oldEmail: users.email,
      newEmail,
      securityVersion: users.securityVersion,
      stopNoticeId,
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

/** Tells the old address at once, if it was ever proven: else it may be a stranger's. */
export const isToldAtOnce = ({ id, userId }: Pick<NewEmailChange, 'id' | 'userId'>): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${userId} AND ${users.pendingChangeId} = ${id}
    AND ${users.emailConfirmedAt} IS NOT NULL)`

export const cancelEmailChange = (userId: string) =>
  update(users).set({ pendingChangeId: null }).where(sql`${users.id} = ${userId}`)

interface Stop {
  userId: string
  /** The account's when the notice was made: a link stops once, and nothing that came later. */
  securityVersion: number
}

/** For the owner of the old address: the change, and with the version all devices and links of before, are void. */
export const stopEmailChange = (stop: Stop) =>
  returning(
    { id: users.id },
    update(users)
      .set({ pendingChangeId: null, securityVersion: sql`${users.securityVersion} + 1` })
      .where(sql`${users.id} = ${stop.userId} AND ${users.securityVersion} = ${stop.securityVersion}`),
  )

/** The change that an account may still confirm, if its link was made after `since`. */
export const pendingEmailChange = (userId: string, since: number) =>
  rows(
    getTableColumns(emailChanges),
    (list) => sql`SELECT ${list} FROM ${users} JOIN ${emailChanges} ON ${emailChanges.id} = ${users.pendingChangeId}
      WHERE ${users.id} = ${userId} AND ${emailChanges.securityVersion} = ${users.securityVersion}
        AND ${emailChanges.createdAt} > ${since}`,
  )
