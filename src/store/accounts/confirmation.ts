import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { outbox, registrations, users } from '../schema/index.ts'
import { rows } from '../statements.ts'
import { type Held, isAlive } from './registrations.ts'
import { isTaken } from './taken-addresses.ts'
import { isUnconfirmed } from './unconfirmed.ts'

/** What a mail was made for: a registration, or an unconfirmed account. */
export interface MailSubject {
  id: string | SQLWrapper
  securityVersion: number | SQLWrapper
}

/** An address as the database finds it: of a mail, or of a sign-up. */
export type Address = SQLWrapper | string

/** The address that a confirmation mail went to. */
export const addressOfMail = (mailId: string): SQL =>
  sql`(SELECT ${outbox.address} FROM ${outbox} WHERE ${outbox.id} = ${mailId} AND ${outbox.kind} = 'confirm')`

/** What it was made for. */
export const subjectOfMail = (mailId: string): MailSubject => ({
  id: sql`(SELECT coalesce(${outbox.registrationId}, ${outbox.userId}) FROM ${outbox} WHERE ${outbox.id} = ${mailId})`,
  securityVersion: sql`(SELECT ${outbox.securityVersion} FROM ${outbox} WHERE ${outbox.id} = ${mailId})`,
})

/** The address of the registration that a browser holds the secret of; of its account, once it has become one. */
export const addressOfHeld = ({ id, secretHash }: Held): SQL =>
  sql`coalesce((SELECT ${registrations.email} FROM ${registrations}
      WHERE ${registrations.id} = ${id} AND ${registrations.secretHash} = ${secretHash}),
    (SELECT ${users.email} FROM ${users} WHERE ${users.id} = ${id} AND ${users.emailConfirmedAt} IS NOT NULL))`

/** One row with an address as it is found. */
export function addressAlone(address: Address) {
  return rows({ address: sql<string | null>`${address}` }, (list) => sql`SELECT ${list}`)
}

/** One row on what is there to confirm once the mailbox of an address is proven. */
export function waitingAt(address: Address, subject: MailSubject, now: number) {
  const fields = {
    address: sql<string | null>`${address}`,
    /** An account has it, confirmed. */
    isConfirmed: sql<number>`EXISTS (SELECT 1 FROM ${users}
      WHERE ${users.email} = ${address} AND ${users.emailConfirmedAt} IS NOT NULL)`,
    /** The unconfirmed account that the mail was made for. */
    accountId: sql<string | null>`(SELECT ${users.id} FROM ${users} WHERE ${isAccountOf(address, subject)})`,
    hasRegistration: sql<number>`EXISTS (SELECT 1 FROM ${registrations}
      WHERE ${registrations.email} = ${address} AND ${isAlive(now)})
      AND NOT ${isTaken(address, '', now)}`,
  }
  return rows(fields, (list) => sql`SELECT ${list}`)
}

export type Waiting = ReturnType<ReturnType<typeof waitingAt>['read']>[number]

/** The passwords that may choose: of the mail's own account or registration, the 2 oldest and the 2 newest others. */
export function passwordsAt(address: Address, subject: MailSubject, now: number) {
  const fields = { id: sql<string>`id`, passwordHash: sql<string | null>`hash` }
  const some = (which: SQL, rest: SQL) => sql`SELECT * FROM (
    SELECT ${registrations.id} AS id, ${registrations.passwordHash} AS hash FROM ${registrations}
    WHERE ${registrations.email} = ${address} AND ${isAlive(now)} AND ${which} ${rest})`
  const others = sql`${registrations.id} <> ${subject.id}`
  return rows(
    fields,
    (list) => sql`SELECT ${list} FROM (
      SELECT ${users.id} AS id, ${users.passwordHash} AS hash FROM ${users} WHERE ${isAccountOf(address, subject)}
      UNION ALL ${some(
        sql`${registrations.id} = ${subject.id}
        AND NOT EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${subject.id})`,
        sql``,
      )}
      UNION ALL ${some(others, sql`ORDER BY ${registrations.id} DESC LIMIT 2`)}
      UNION ALL ${some(others, sql`ORDER BY ${registrations.id} LIMIT 2`)})`,
  )
}

const isAccountOf = (address: Address, subject: MailSubject) =>
  sql`${users.id} = ${subject.id} AND ${users.email} = ${address}
    AND ${users.securityVersion} = ${subject.securityVersion} AND ${isUnconfirmed}`
