import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { KnownDevice } from '../../sessions/index.ts'
import { isAlive } from '../../store/accounts/registrations.ts'
import { outbox, registrations, throttles, users } from '../../store/schema/index.ts'
import { rows, update } from '../../store/statements.ts'

const u = alias(users, 'u')
const g = alias(registrations, 'g')

/**
 * Whom a mail to log in by is for: a member, who gets link and code; whoever has yet to confirm, who gets that mail once
 * more; an address that has no account, which hears so in the language of whoever asked. Administrators and disabled accounts get a row that is never
 * mailed: the same is written for everybody.
 */
export const logInMail = (email: string, now: number, locale: string): SQL => sql`
  SELECT * FROM (
    SELECT 1 AS rank, iif(${u.emailConfirmedAt} IS NULL, 'confirm', 'login') AS kind, ${u.id} AS user_id,
      NULL AS registration_id, ${u.email} AS address, ${u.locale} AS locale, ${u.securityVersion} AS security_version,
      iif(${isBarred}, 'cancelled', 'queued') AS status, iif(${isBarred}, 'no_recipient', NULL) AS last_code
    FROM ${users} AS u WHERE ${u.email} = ${email}
    UNION ALL
    SELECT * FROM (SELECT 2, 'confirm', NULL, ${g.id}, ${g.email}, ${g.locale}, ${g.securityVersion}, 'queued', NULL
      FROM ${registrations} AS g WHERE ${g.email} = ${email} AND ${isAlive(now, g)} ORDER BY ${g.id} DESC LIMIT 1)
    UNION ALL
    SELECT 9, 'login_unknown', NULL, NULL, ${email}, ${locale}, 0, 'queued', NULL
  ) ORDER BY rank LIMIT 1`

const isBarred = sql`(${u.disabledAt} IS NOT NULL OR ${u.role} = 'admin')`

/** A mail to log in by, as it was asked for. */
export const logInMailById = (id: string) =>
  rows(
    {
      userId: outbox.userId,
      securityVersion: outbox.securityVersion,
      kid: outbox.kid,
      mailedAt: sql<number>`coalesce(${outbox.sentAt}, ${outbox.createdAt})`,
    },
    (list) => sql`SELECT ${list} FROM ${outbox} WHERE ${outbox.id} = ${id} AND ${outbox.kind} = 'login'`,
  )

export const ownerOf = (mailId: string): SQL =>
  sql`(SELECT ${outbox.userId} FROM ${outbox} WHERE ${outbox.id} = ${mailId} AND ${outbox.kind} = 'login')`

/** Tries at the digits of one mail. */
export const triesAt = (mailId: string) => sql`'login-code:' || ${mailId}`

/** Tries at those of all mails to its address; a browser that has proven itself has its own, which no stranger uses up. */
export function triesAtAddress(mailId: string, device: KnownDevice | null) {
  const ofAddress = sql`'login-day:' || coalesce((SELECT ${outbox.address} FROM ${outbox} WHERE ${outbox.id} = ${mailId}), '')`
  if (!device) return ofAddress
  const isKnown = sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${device.userId}
    AND ${users.securityVersion} = ${device.securityVersion} AND ${users.id} = ${ownerOf(mailId)})`
  return sql`iif(${isKnown}, ${`login-device:${device.deviceId}`}, ${ofAddress})`
}

/** A right try does not count. */
export const takeBack = (key: SQLWrapper, wanted: SQLWrapper) =>
  update(throttles)
    .set({ count: sql`max(${throttles.count} - 1, 0)` })
    .where(sql`${throttles.key} = ${key} AND ${wanted}`)
