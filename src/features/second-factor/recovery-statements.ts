import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { emailChanges, type MailKind, users } from '../../store/schema/index.ts'
import { returning, rows, update } from '../../store/statements.ts'
import { secondFactors } from './schema.ts'

/*
 * The way back for somebody who has lost every factor: password and mailbox, and a time in which the owner can stop it.
 */

const { userId: owner, disableAt } = secondFactors
const { recoveryId, recoveryStartedAt, recoveryNoticedAt, recoveryBarredUntil } = secondFactors

export interface Recovering {
  userId: string
  /** Of the account, as the link or the half log-in carries it. */
  securityVersion: number
  now: number
  /** Seconds between one and the next. */
  every: number
}

const mayBegin = ({ userId, securityVersion, now, every }: Recovering): SQL =>
  sql`${owner} = ${userId} AND ${disableAt} IS NULL
    AND coalesce(${recoveryStartedAt}, 0) <= ${now - every} AND coalesce(${recoveryBarredUntil}, 0) <= ${now}
    AND EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${userId} AND ${users.securityVersion} = ${securityVersion}
      AND ${users.disabledAt} IS NULL AND ${users.role} <> 'admin')`

/** True while an account may be recovered: it is no administrator's, and none was begun or stopped lately. */
export const isRecoverable = (which: Recovering): SQL =>
  sql`EXISTS (SELECT 1 FROM ${secondFactors} WHERE ${mayBegin(which)})`

/** Begins the waiting; a link begins it once. */
export const beginRecovery = (
  which: Recovering,
  { mailId, by, endsAt }: { mailId: string; by: string; endsAt: number },
) =>
  update(secondFactors)
    .set({ disableAt: endsAt, recoveryStartedAt: which.now, recoveryId: mailId, recoveryNoticedAt: null, usedBy: by })
    .where(sql`${mayBegin(which)} AND ${recoveryId} IS NOT ${mailId}`)

/** When the recovery ends that this mail began, if it runs. */
export const recoveryBegunBy = (userId: string, mailId: string) =>
  rows(
    { endsAt: sql<number>`${disableAt}` },
    (list) => sql`SELECT ${list} FROM ${secondFactors}
      WHERE ${owner} = ${userId} AND ${recoveryId} = ${mailId} AND ${disableAt} IS NOT NULL`,
  )

/** A link stops the recovery that it was mailed about, and none that is begun after. */
export const stopRecovery = (
  { userId, mailedAt }: { userId: string; mailedAt: number },
  { barredUntil, by }: { barredUntil: number; by: string },
) =>
  returning(
    { userId: owner },
    update(secondFactors)
      .set({ disableAt: null, recoveryBarredUntil: barredUntil, usedBy: by })
      .where(sql`${owner} = ${userId} AND ${disableAt} IS NOT NULL AND ${recoveryStartedAt} <= ${mailedAt}`),
  )

/** Recoveries that the sweep looks at in one run. */
const most = 20

const ending = (which: SQL) =>
  rows(
    { userId: owner, endsAt: sql<number>`${disableAt}` },
    (list) => sql`SELECT ${list} FROM ${secondFactors} WHERE ${disableAt} IS NOT NULL AND ${which} LIMIT ${most}`,
  )

export const endedRecoveries = (now: number) => ending(sql`${disableAt} <= ${now}`)

/** Half of their time is over, and nobody was told. */
export const halfOverRecoveries = (now: number) =>
  ending(
    sql`${disableAt} > ${now} AND ${recoveryNoticedAt} IS NULL AND ${recoveryStartedAt} + ${disableAt} <= ${2 * now}`,
  )

export const hasEnded = (userId: string, now: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${secondFactors} WHERE ${owner} = ${userId} AND ${disableAt} <= ${now})`

export const noteHalfTime = (userId: string, now: number, by: string) =>
  update(secondFactors)
    .set({ recoveryNoticedAt: now, usedBy: by })
    .where(sql`${owner} = ${userId} AND ${disableAt} > ${now} AND ${recoveryNoticedAt} IS NULL`)

/** To the address that the account had before, while it can be taken back. */
export const formerAddressMail = (kind: MailKind, userId: string, now: number, wanted: SQLWrapper): SQL => sql`
  SELECT * FROM (SELECT ${kind} AS kind, ${users.id} AS user_id, NULL AS registration_id,
      ${emailChanges.oldEmail} AS address, ${users.locale} AS locale, ${users.securityVersion} AS security_version,
      'queued' AS status, NULL AS last_code
    FROM ${emailChanges} JOIN ${users} ON ${users.id} = ${emailChanges.userId}
    WHERE ${emailChanges.userId} = ${userId} AND ${emailChanges.undoUntil} > ${now} AND ${wanted}
    ORDER BY ${emailChanges.id} DESC LIMIT 1)`
