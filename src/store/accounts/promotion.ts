import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { always } from '../conditions.ts'
import { insertIf } from '../insert-if.ts'
import { registrations, users } from '../schema/index.ts'
import { returning, update } from '../statements.ts'
import { canOtherAdminAct } from './acting-admins.ts'
import type { Address, MailSubject } from './confirmation.ts'
import { type Held, isAlive } from './registrations.ts'
import { isTaken } from './taken-addresses.ts'
import { isUnconfirmed } from './unconfirmed.ts'

/** What chooses, beside the proven mailbox, the registration or unconfirmed account that is confirmed. */
export type Proof =
  | Held
  /** The password, compared with this hash a moment ago. */
  | { id: string; passwordHash: string }
  /** None: a password is chosen anew, and nothing of any registration is kept. */
  | { newPasswordHash: string; locale: string }

export interface Promotion {
  /** Of the account that it becomes. */
  userId: string
  /** The address whose mailbox was proven; NULL: none. */
  email: Address
  /** What the mail was made for. An unconfirmed account is confirmed by a mail of its own alone. */
  subject: MailSubject
  proof: Proof
  now: number
  /** Becomes admin when it confirms, while there is none. */
  firstAdminEmail: string
  /** A further condition. */
  condition?: SQLWrapper | undefined
}

const won = { id: users.id, securityVersion: users.securityVersion }

/** Whether the two statements below will confirm; asked before them, in their batch. */
export const isConfirmable = (p: Promotion): SQL =>
  sql`(${isPromotable(p)} OR EXISTS (SELECT 1 FROM ${users} WHERE ${isOpenTo(p)}))`

/** Whether it is an account that was there already, and gets a new password. */
export const isTakenOver = (p: Promotion): SQL =>
  sql`${Number('newPasswordHash' in p.proof)} AND EXISTS (SELECT 1 FROM ${users} WHERE ${isOpenTo(p)})`

/** Makes an account of a registration. One winner: the address is unique. A name lost meanwhile is left out. */
export function promoteRegistration(p: Promotion) {
  const at = { emailConfirmedAt: p.now, createdAt: p.now }
  const row =
    'newPasswordHash' in p.proof
      ? { email: sql`${p.email}`, passwordHash: p.proof.newPasswordHash, locale: p.proof.locale }
      : copied(p.proof.id)
  const role = roleOf(row.email, p.firstAdminEmail)
  return returning(won, insertIf(users, { id: p.userId, ...row, role, ...at }, isPromotable(p), nobodyElse))
}

const nobodyElse = sql`ON CONFLICT DO NOTHING`

/** Confirms an account that was made before its address was proven: by fence or off, by an invitation or an import. */
export function confirmUser(p: Promotion) {
  const takenOver =
    'newPasswordHash' in p.proof
      ? {
          passwordHash: p.proof.newPasswordHash,
          securityVersion: sql`${users.securityVersion} + 1`,
          pendingChangeId: null,
          ...unnamed,
        }
      : {}
  const role = roleOf(users.email, p.firstAdminEmail, users.role)
  return returning(
    won,
    update(users)
      .set({ emailConfirmedAt: p.now, role, ...takenOver })
      .where(isOpenTo(p)),
  )
}

// A name that a sign-up chose may be a stranger's; one that an operator gave stays.
const isOfSignUp = sql`EXISTS (SELECT 1 FROM ${registrations} WHERE ${registrations.id} = ${users.id})`
const unnamed = {
  username: sql`iif(${isOfSignUp}, NULL, ${users.username})`,
  usernameKey: sql`iif(${isOfSignUp}, NULL, ${users.usernameKey})`,
}

/** Makes an unconfirmed account of a new address at once, for the policies `fence` and `off`. */
export const openUnconfirmed = ({ id, secretHash }: { id: string | SQLWrapper; secretHash: string }, now: number) =>
  returning(
    won,
    insertIf(
      users,
      { id, ...copied(id), createdAt: now },
      sql`EXISTS (SELECT 1 FROM ${registrations} WHERE ${registrations.id} = ${id}
        AND ${registrations.secretHash} = ${secretHash} AND ${isAlive(now)})`,
      nobodyElse,
    ),
  )

/** The columns that an account has from the registration of the same id. */
function copied(id: string | SQLWrapper) {
  const read = (column: SQLWrapper) => sql`(SELECT ${column} FROM ${registrations} WHERE ${registrations.id} = ${id})`
  const holder = alias(users, 'holder')
  const isLost = sql`EXISTS (SELECT 1 FROM ${users} ${holder} WHERE ${holder.usernameKey} = lower(${registrations.username}))`
  return {
    email: read(registrations.email),
    username: read(sql`iif(${isLost}, NULL, ${registrations.username})`),
    usernameKey: read(sql`iif(${isLost}, NULL, lower(${registrations.username}))`),
    passwordHash: read(registrations.passwordHash),
    locale: read(registrations.locale),
    securityVersion: read(registrations.securityVersion),
  }
}

function isPromotable({ proof, userId, email, now, condition = always }: Promotion): SQL {
  return sql`(EXISTS (SELECT 1 FROM ${registrations}
      WHERE ${registrations.email} = ${email} AND ${isAlive(now)} AND ${isProven(proof)})
    AND NOT EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${userId})
    AND NOT ${isTaken(email, '', now)} AND ${condition})`
}

function isProven(proof: Proof): SQL {
  if ('newPasswordHash' in proof) return sql`1`
  const { id, passwordHash, secretHash } = registrations
  return 'secretHash' in proof
    ? sql`${id} = ${proof.id} AND ${secretHash} = ${proof.secretHash}`
    : sql`${id} = ${proof.id} AND ${passwordHash} = ${proof.passwordHash}`
}

/** Whether a row of `users` waits to be confirmed, and may be. */
function isOpenTo({ proof, userId, email, subject, condition = always }: Promotion): SQL {
  return sql`${users.id} = ${userId} AND ${users.id} = ${subject.id} AND ${users.email} = ${email}
    AND ${users.securityVersion} = ${subject.securityVersion} AND ${isUnconfirmed} AND ${isProvenAt(proof)} AND ${condition}`
}

function isProvenAt(proof: Proof): SQL {
  if ('newPasswordHash' in proof) return sql`1`
  if ('passwordHash' in proof) return sql`${users.id} = ${proof.id} AND ${users.passwordHash} = ${proof.passwordHash}`
  return sql`EXISTS (SELECT 1 FROM ${registrations} WHERE ${registrations.id} = ${proof.id}
    AND ${registrations.id} = ${users.id} AND ${registrations.email} = ${users.email}
    AND ${registrations.secretHash} = ${proof.secretHash})`
}

/** 'admin' for the first admin's address while nobody can act as one, else `otherwise`. */
export function roleOf(email: SQLWrapper, firstAdminEmail: string, otherwise: SQLWrapper = sql`'user'`): SQL {
  return sql`iif(${email} = ${firstAdminEmail} AND NOT ${canOtherAdminAct('')}, 'admin', ${otherwise})`
}
