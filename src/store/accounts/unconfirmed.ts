import { type SQL, sql } from 'drizzle-orm'
import { registrations, users } from '../schema/index.ts'
import { deleteFrom, update } from '../statements.ts'
import type { Held } from './registrations.ts'

/** For a row of `users`: it was made before its address was proven, and is not disabled. */
export const isUnconfirmed: SQL = sql`${users.emailConfirmedAt} IS NULL AND ${users.disabledAt} IS NULL`

/** Deletes the account that a sign-up has opened, while its registration is there. */
export const deleteUnconfirmed = (id: string, securityVersion: number) =>
  deleteFrom(users).where(sql`${users.id} = ${id} AND ${users.emailConfirmedAt} IS NULL
    AND ${users.securityVersion} = ${securityVersion}
    AND EXISTS (SELECT 1 FROM ${registrations} WHERE ${registrations.id} = ${id})`)

/** Carries an address that the batch has corrected over to the unconfirmed account of the same id. */
export function correctUnconfirmed({ id, secretHash }: Held, email: string) {
  const version = sql`(SELECT ${registrations.securityVersion} FROM ${registrations} WHERE ${registrations.id} = ${id})`
  return update(users)
    .set({ email, securityVersion: version })
    .where(sql`${users.id} = ${id} AND ${users.emailConfirmedAt} IS NULL AND EXISTS (SELECT 1 FROM ${registrations}
      WHERE ${registrations.id} = ${id} AND ${registrations.secretHash} = ${secretHash}
        AND ${registrations.email} = ${email} AND ${registrations.decoy} = 0
        AND ${registrations.securityVersion} > ${users.securityVersion})`)
}
