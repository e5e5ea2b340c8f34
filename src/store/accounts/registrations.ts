import { getTableColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { fragment } from '../fragment.ts'
import { insertIf } from '../insert-if.ts'
import { outbox, registrations, users } from '../schema/index.ts'
import { changes, deleteFrom, prepared, rows, update } from '../statements.ts'
import { isTaken } from './taken-addresses.ts'

export type Registration = typeof registrations.$inferSelect
export type NewRegistration = Omit<typeof registrations.$inferInsert, 'decoy' | 'securityVersion'>

/** A registration, and the secret that a browser shows for it. */
export interface Held {
  id: string
  secretHash: string
}

const id = { id: registrations.id }

/** Writes a registration beside whatever the address has, unless an account holds the name. */
export const insertRegistration = (r: NewRegistration, wanted: SQLWrapper) =>
  insertIf(registrations, { ...r, decoy: decoyAt(r) }, sql`${isNameFree(r)} AND ${wanted}`)

/**
 * Puts a sign-up in the place of the one that the same browser has made for the same address: id and code stay. Not of
 * one that has opened an account.
 */
export function replaceRegistration(held: Held | null, r: NewRegistration) {
  const { username = null, passwordHash, secretHash, locale, next = null, identity = null, expiresAt } = r
  return update(registrations)
    .set({ username, passwordHash, secretHash, locale, next, identity, expiresAt, decoy: decoyAt(r) })
    .where(sql`${isHeld(held)} AND ${registrations.email} = ${r.email} AND ${registrations.expiresAt} > ${r.createdAt}
      AND ${isNameFree(r)} AND NOT EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${registrations.id})`)
}

const decoyAt = (r: NewRegistration) => isTaken(r.email, r.id, r.createdAt)

const isNameFree = ({ username }: NewRegistration) => isKeyFree({ key: username?.toLowerCase() ?? null })

const isKeyFree = fragment(
  ['key'],
  ({ key }) => sql`NOT EXISTS (SELECT 1 FROM ${users} WHERE ${users.usernameKey} = ${key})`,
)

const isHeld = (held: Held | null) =>
  sql`${registrations.id} = ${held?.id ?? ''} AND ${registrations.secretHash} = ${held?.secretHash ?? ''}`

/** Where a sign-up may stand: in a row of its own, or in that of the browser's sign-up before; '' without one. */
export interface Places {
  id: string
  heldId: string
  secretHash: string
}

/** The id of the registration that was written, in either place; NULL: none. */
export const writtenId = fragment(
  ['id', 'heldId', 'secretHash'],
  (at) => sql`(SELECT ${registrations.id} FROM ${registrations} WHERE ${isWrittenAt(at)})`,
)

const isWrittenAt = ({ id, heldId, secretHash }: Record<keyof Places, SQL>) =>
  sql`${registrations.id} IN (${id}, ${heldId}) AND ${registrations.secretHash} = ${secretHash}`

export const isWritten = (places: Places): SQL => sql`${writtenId(places)} IS NOT NULL`

export const writtenRegistration = prepared(
  { id: registrations.id, heldId: registrations.id, secretHash: registrations.secretHash },
  (at) => rows(id, (list) => sql`SELECT ${list} FROM ${registrations} WHERE ${isWrittenAt(at)}`),
)

const whole = getTableColumns(registrations)

/** The registration that a browser holds the secret of. */
export const heldRegistration = (held: Held, now: number) =>
  rows(
    whole,
    (list) => sql`SELECT ${list} FROM ${registrations} WHERE ${isHeld(held)} AND ${registrations.expiresAt} > ${now}`,
  )

const next = { next: registrations.next }

/** Where the person of a sign-up wants to go. */
export const nextOfRegistration = (registrationId: string) =>
  rows(next, (list) => sql`SELECT ${list} FROM ${registrations} WHERE ${registrations.id} = ${registrationId}`)

/** The account elsewhere that a sign-up holds, as sessions name it; NULL: none. */
export const identityOfRegistration = (registrationId: string): SQL =>
  sql`(SELECT (${registrations.identity} ->> '$.issuer') || ' ' || (${registrations.identity} ->> '$.subject')
    FROM ${registrations} WHERE ${registrations.id} = ${registrationId})`

/** Where those want to go who sign up with the address of a mail. */
export const nextsAt = (address: SQLWrapper) =>
  rows(
    next,
    (list) => sql`SELECT ${list} FROM ${registrations}
      WHERE ${registrations.email} = ${address} AND ${registrations.next} IS NOT NULL
      ORDER BY ${registrations.id} DESC LIMIT 8`,
  )

/** Whether any sign-up with the address of a mail has chosen a password. */
export const isPasswordAt = (address: SQLWrapper): SQL =>
  sql`EXISTS (SELECT 1 FROM ${registrations} WHERE ${registrations.email} = ${address}
    AND ${registrations.passwordHash} IS NOT NULL)`

/** What became of the newest mail of a registration that a browser holds the secret of. */
export const newestMailOf = (held: Held) =>
  rows(
    {
      status: outbox.status,
      lastClass: outbox.lastClass,
      lastCode: outbox.lastCode,
      createdAt: outbox.createdAt,
    },
    (list) => sql`SELECT ${list} FROM ${outbox}
      WHERE ${outbox.address} = (SELECT ${registrations.email} FROM ${registrations} WHERE ${isHeld(held)})
        AND ${outbox.kind} IN ('confirm', 'already_registered') AND ${outbox.registrationId} = ${held.id}
      ORDER BY ${outbox.createdAt} DESC, ${outbox.id} DESC LIMIT 1`,
  )

/** The newest live registration of an address, decoys too. */
export const newestRegistration = prepared({ email: registrations.email, now: registrations.expiresAt }, (at) =>
  rows(
    whole,
    (list) => sql`SELECT ${list} FROM ${registrations}
      WHERE ${registrations.email} = ${at.email} AND ${registrations.expiresAt} > ${at.now}
      ORDER BY ${registrations.id} DESC LIMIT 1`,
  ),
)

type Row = Record<'id' | 'email' | 'decoy' | 'expiresAt', SQLWrapper>

/** Whether a registration's address has not become another account's meanwhile, such as an invited one's. */
export const isUnrivalled = (now: number, g: Row = registrations): SQL => sql`NOT ${isTaken(g.email, g.id, now)}`

/** Whether a registration can still become an account. */
export const isAlive = (now: number, g: Row = registrations): SQL =>
  sql`${g.decoy} = 0 AND ${g.expiresAt} > ${now} AND ${isUnrivalled(now, g)}`

/** Moves a held registration to another address; what was sent to the old one dies with the version. */
export const correctRegistration = (held: Held, email: string, now: number) =>
  update(registrations)
    .set({
      email,
      decoy: isTaken(email, registrations.id, now),
      securityVersion: sql`${registrations.securityVersion} + 1`,
    })
    .where(
      sql`${isHeld(held)} AND ${registrations.expiresAt} > ${now} AND ${registrations.securityVersion} < ${maxVersions}`,
    )

/** So often, less one, may the address of a registration be corrected. */
export const maxVersions = 10

export const deleteRegistration = (registrationId: string, securityVersion: number) =>
  changes(
    deleteFrom(registrations).where(
      sql`${registrations.id} = ${registrationId} AND ${registrations.securityVersion} = ${securityVersion}`,
    ),
  )

/**
 * After an address is confirmed: the registration that won, or whose mail it was, goes; the others of the address become
 * decoys, so that whoever wrote them sees no difference.
 */
export function settleRegistrations(userId: string, spent: string | SQLWrapper = userId) {
  const isThere = sql`${registrations.email} = (SELECT ${users.email} FROM ${users}
    WHERE ${users.id} = ${userId} AND ${users.emailConfirmedAt} IS NOT NULL)`
  // The account's own goes too where the account has left its address meanwhile.
  const isOwn = sql`${registrations.id} = ${userId} AND EXISTS (SELECT 1 FROM ${users}
    WHERE ${users.id} = ${userId} AND ${users.emailConfirmedAt} IS NOT NULL)`
  return {
    rivals: changes(
      update(registrations)
        .set({ decoy: 1 })
        .where(sql`${registrations.id} <> ${spent} AND ${registrations.decoy} = 0 AND ${isThere}`),
    ),
    winner: changes(deleteFrom(registrations).where(sql`${registrations.id} = ${spent} AND (${isThere} OR ${isOwn})`)),
  }
}

/** What is left of the sign-up of an unconfirmed account goes, with the password that it was made with. */
export const deleteRegistrationOf = (userId: string, wanted: SQLWrapper) =>
  changes(deleteFrom(registrations).where(sql`${registrations.id} = ${userId} AND ${wanted}`))

/** The registration of this address that the secret belongs to. */
export const heldAt = (held: Held | null, email: string) =>
  rows(
    id,
    (list) => sql`SELECT ${list} FROM ${registrations} WHERE ${isHeld(held)} AND ${registrations.email} = ${email}`,
  )
