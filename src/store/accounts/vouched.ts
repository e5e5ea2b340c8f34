import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { insertIf } from '../insert-if.ts'
import { users } from '../schema/index.ts'
import { returning, update } from '../statements.ts'
import { isTaken } from './taken-addresses.ts'
import type { User } from './users.ts'

const won = { id: users.id }

/** True while nobody has an address, nor can still take it back. */
export const isFree = (email: string, now: number): SQL => sql`NOT ${isTaken(email, '', now)}`

/** True while an account is as it was read: unconfirmed and enabled. */
export const isStillUnconfirmed = ({ id, securityVersion }: User): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${id} AND ${users.securityVersion} = ${securityVersion}
    AND ${users.emailConfirmedAt} IS NULL AND ${users.disabledAt} IS NULL)`

/** A confirmed account without a password, for the owner of a mailbox. Whatever the address, it is nobody's admin. */
export const openConfirmed = (
  { id, email, locale, now }: { id: string; email: string; locale: string; now: number },
  wanted: SQLWrapper,
) => {
  const row = { id, email, locale, emailConfirmedAt: now, createdAt: now, lastLoginAt: now }
  return returning(won, insertIf(users, row, wanted, sql`ON CONFLICT DO NOTHING`))
}

/** Gives an unconfirmed account to the owner of its mailbox: the password of before is void. */
export const confirmVouched = (user: User, now: number, wanted: SQLWrapper) =>
  returning(
    won,
    update(users)
      .set({
        ...{ passwordHash: null, pendingChangeId: null, emailConfirmedAt: now, lastLoginAt: now },
        securityVersion: sql`${users.securityVersion} + 1`,
      })
      .where(sql`${users.id} = ${user.id} AND ${wanted}`),
  )
