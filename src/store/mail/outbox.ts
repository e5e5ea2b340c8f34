import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { isAlive } from '../accounts/registrations.ts'
import { isTaken } from '../accounts/taken-addresses.ts'
import { always } from '../conditions.ts'
import { fragment } from '../fragment.ts'
import { type MailKind, type MailParams, outbox, registrations, users } from '../schema/index.ts'
import { returning } from '../statements.ts'
import { inputs, inputsOf, isAllowed, mailboxOf, urgencyOf } from './mail-limits.ts'

/** The part of a new outbox row that does not depend on who gets the mail. */
export interface NewMail {
  id: string
  /** Link key that will sign its tokens. */
  kid: string
  params: MailParams
  now: number
  expiresAt: number
  /** Of a `confirm` that goes in place of what was asked for. */
  confirmExpiresAt?: number
  kinds: KindLimits
  /** At most so many mails of the kind an hour for the address; the mail beyond is not inserted. */
  hourlyCap?: number
  /** Keyed hashes of the mailbox that it goes to, the present key's first; without them it counts under no limit of it. */
  mailbox?: readonly string[]
  /** What the account's device cookie says that came with the request. */
  device?: { userId: string; securityVersion: number; deviceId: string } | null
  /** With that cookie the hourly cap is of this device alone: strangers do not use it up. */
  hasDeviceCap?: boolean
}

/** What the kinds of mail are to limits: JSON objects by the kind's name. */
export interface KindLimits {
  /** 0 to 3, as the column. */
  urgency: string
  /** `strangers` or `resets`: under which limit of its mailbox it counts. */
  limit: string
  /** 1: it is urgent when it is the account's first of the kind in a day, or was asked for with its device cookie. */
  firstOfDay: string
}

const columns = [
  ...[outbox.id, outbox.kind, outbox.userId, outbox.registrationId, outbox.address, outbox.locale, outbox.params],
  ...[outbox.securityVersion, outbox.kid, outbox.status, outbox.nextAt, outbox.expiresAt, outbox.lastCode],
  ...[outbox.createdAt, outbox.urgency, outbox.mailbox],
].map(({ name }) => sql.identifier(name))

/**
 * Inserts one mail for the row that `recipient` selects: kind, user_id, registration_id, address, locale,
 * security_version, status, last_code. Returns its id, or nothing when a limit is reached or nobody is selected.
 */
export function insertMail(mail: NewMail, recipient: SQLWrapper) {
  return returning({ id: outbox.id }, insertFor({ ...inputsOf(mail), recipient: recipient.getSQL() }))
}

const insertFor = fragment(
  [...inputs, 'recipient'],
  (at) => sql`INSERT INTO ${outbox} (${sql.join(columns, sql`, `)})
    SELECT ${at.id}, r.kind, r.user_id, r.registration_id, r.address, r.locale, ${paramsOf(at)}, r.security_version,
      ${at.kid}, r.status, ${at.dueAt}, iif(r.kind = 'confirm', ${at.confirmExpiresAt}, ${at.expiresAt}), r.last_code,
      ${at.now}, ${urgencyOf(at)}, ${mailboxOf(at)}
    FROM (${at.recipient}) AS r WHERE ${isAllowed(at)}`,
)

/** The mail of a sign-up that came by a provider says by which. */
function paramsOf({ params }: { params: SQL }) {
  const named = sql`SELECT json_object('provider', ${registrations.identity} ->> '$.title') FROM ${registrations}
    WHERE ${registrations.id} = r.registration_id AND ${registrations.identity} IS NOT NULL`
  return sql`json_patch(${params}, coalesce((${named}), '{}'))`
}

const u = alias(users, 'u')
const g = alias(registrations, 'g')

// An owner is written to in the owner's language, not in that of whoever typed the address.
const localeOf = sql`coalesce((SELECT ${u.locale} FROM ${users} AS u WHERE ${u.email} = ${g.email}), ${g.locale}) AS locale`

/** The sign-up's own mail: the link for a new address, a notice to the owner of one that has an account. */
export const registrationMail = (registrationId: string | SQLWrapper, isWanted: SQLWrapper = always): SQL =>
  mailOfRegistration({ registrationId, isWanted })

const mailOfRegistration = fragment(
  ['registrationId', 'isWanted'],
  ({ registrationId, isWanted }) => sql`
  SELECT iif(${g.decoy}, 'already_registered', 'confirm') AS kind,
    iif(${g.decoy}, (SELECT ${u.id} FROM ${users} AS u WHERE ${u.email} = ${g.email}), NULL) AS user_id,
    ${g.id} AS registration_id, ${g.email} AS address, ${localeOf}, ${g.securityVersion} AS security_version,
    'queued' AS status, NULL AS last_code
  FROM ${registrations} AS g WHERE ${g.id} = ${registrationId} AND ${isWanted}`,
)

/** The mail after a correction, for whoever holds the secret; none if the registration could not be moved. */
export const correctedMail = (held: { id: string; secretHash: string }, email: string): SQL =>
  registrationMail(held.id, sql`${g.secretHash} = ${held.secretHash} AND ${g.email} = ${email}`)

/**
 * Whom a repeated confirmation mail is for: the registration that the browser holds the secret of, else the newest one
 * of the address, else its unconfirmed account. After one that has expired: how to sign up again. An unknown or confirmed address gets a row that is never mailed, so
 * that the same is written for everybody.
 */
export function resendMail(email: string, held: { id: string; secretHash: string } | null, now: number): SQL {
  // A decoy outlives the account that it was one of.
  const isWithoutOwner = sql`(${g.decoy} = 1 AND NOT ${isTaken(g.email, '', now)})`
  return sql`
  SELECT * FROM (
    SELECT 1 AS rank, iif(${g.decoy}, 'already_registered', 'confirm') AS kind, NULL AS user_id,
      ${g.id} AS registration_id, ${g.email} AS address, ${localeOf}, ${g.securityVersion} AS security_version,
      iif(${isWithoutOwner}, 'cancelled', 'queued') AS status, iif(${isWithoutOwner}, 'no_recipient', NULL) AS last_code
    FROM ${registrations} AS g WHERE ${g.id} = ${held?.id ?? ''} AND ${g.secretHash} = ${held?.secretHash ?? ''}
      AND ${g.email} = ${email} AND ${g.expiresAt} > ${now}
    UNION ALL
    SELECT * FROM (SELECT 2, 'confirm', NULL, ${g.id}, ${g.email}, ${g.locale}, ${g.securityVersion}, 'queued', NULL
      FROM ${registrations} AS g WHERE ${g.email} = ${email} AND ${isAlive(now, g)} ORDER BY ${g.id} DESC LIMIT 1)
    UNION ALL
    SELECT 3, 'confirm', ${u.id}, NULL, ${u.email}, ${u.locale}, ${u.securityVersion}, 'queued', NULL
    FROM ${users} AS u WHERE ${u.email} = ${email} AND ${u.emailConfirmedAt} IS NULL AND ${u.disabledAt} IS NULL
    UNION ALL ${signUpAgain(email, now)}
    UNION ALL ${unsentMail('confirm', email)}
  ) ORDER BY rank LIMIT 1`
}

/**
 * The reset link of an enabled account, always to the stored address; while a sign-up waits, its confirmation once more;
 * after one that has expired, how to sign up again; else a row that is never mailed.
 */
export const resetMail = (email: string, now: number): SQL => sql`
  SELECT * FROM (
    SELECT 1 AS rank, 'reset' AS kind, ${u.id} AS user_id, NULL AS registration_id, ${u.email} AS address,
      ${u.locale} AS locale, ${u.securityVersion} AS security_version, 'queued' AS status, NULL AS last_code
    FROM ${users} AS u WHERE ${u.email} = ${email} AND ${u.disabledAt} IS NULL
    UNION ALL
    SELECT * FROM (SELECT 2, 'confirm', NULL, ${g.id}, ${g.email}, ${g.locale}, ${g.securityVersion}, 'queued', NULL
      FROM ${registrations} AS g WHERE ${g.email} = ${email} AND ${isAlive(now, g)} ORDER BY ${g.id} DESC LIMIT 1)
    UNION ALL ${signUpAgain(email, now)}
    UNION ALL ${unsentMail('reset', email)}
  ) ORDER BY rank LIMIT 1`

/** A notice to an account that the same batch has changed; `wanted` says whether it did, of the account as `u`. */
export const noticeMail = (kind: MailKind, userId: string | SQLWrapper, wanted: SQLWrapper): SQL => sql`
  SELECT ${kind} AS kind, ${u.id} AS user_id, NULL AS registration_id, ${u.email} AS address, ${u.locale} AS locale,
    ${u.securityVersion} AS security_version, 'queued' AS status, NULL AS last_code
  FROM ${users} AS u WHERE ${u.id} = ${userId} AND ${wanted}`

/** To an address whose sign-up has expired, and that nobody has: how to have one after all. */
const signUpAgain = (email: string, now: number) => sql`
  SELECT * FROM (SELECT 4, 'sign_up_again', NULL, ${g.id}, ${g.email}, ${g.locale}, ${g.securityVersion}, 'queued', NULL
    FROM ${registrations} AS g WHERE ${g.email} = ${email} AND ${g.decoy} = 0 AND ${g.expiresAt} <= ${now}
      AND NOT ${isTaken(g.email, '', now)} ORDER BY ${g.id} DESC LIMIT 1)`

const unsentMail = (kind: MailKind, email: string) => sql`
  SELECT 9, ${kind}, NULL, NULL, ${email}, 'en', 0, 'cancelled', 'no_recipient'`
