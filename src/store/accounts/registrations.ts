import type { SQLWrapper } from 'drizzle-orm'
import type { Database } from '../database.ts'
import type { registrations } from '../schema/index.ts'
import { type SQL, sql } from '../sql.ts'
import { isTaken } from './taken-addresses.ts'

export type Registration = typeof registrations.$inferSelect
export type NewRegistration = Omit<typeof registrations.$inferInsert, 'decoy' | 'securityVersion'>

/** Writes a registration beside whatever the address has; returns nothing when an account holds the name. */
export function insertRegistration(db: Database, r: NewRegistration) {
  const name = r.username?.toLowerCase() ?? null
  return db.all<{ decoy: number }>(sql`
    INSERT INTO registrations (id, email, username, password_hash, secret_hash, decoy, locale, created_at, expires_at)
    SELECT ${r.id}, ${r.email}, ${r.username ?? null}, ${r.passwordHash}, ${r.secretHash},
      ${isTaken(sql`${r.email}`, sql`${r.id}`, r.createdAt)}, ${r.locale}, ${r.createdAt}, ${r.expiresAt}
    WHERE NOT EXISTS (SELECT 1 FROM users WHERE username_key = ${name})
    RETURNING decoy`)
}

export const isWritten = (id: string): SQL => sql`EXISTS (SELECT 1 FROM registrations WHERE id = ${id})`

/** The registration that a browser holds the secret of. */
export const heldRegistration = (db: Database, held: { id: string; secretHash: string }, now: number) =>
  db.all<Registration>(sql`SELECT * FROM registrations
    WHERE id = ${held.id} AND secret_hash = ${held.secretHash} AND expires_at > ${now}`)

/** What became of the newest mail of a registration that a browser holds the secret of. */
export const newestMailOf = (db: Database, held: { id: string; secretHash: string }) =>
  db.all<{ status: string; lastClass: string | null; lastCode: string | null; createdAt: number }>(sql`
    SELECT status, last_class, last_code, created_at FROM outbox
    WHERE address = (SELECT email FROM registrations WHERE id = ${held.id} AND secret_hash = ${held.secretHash})
      AND kind IN ('confirm', 'already_registered') AND registration_id = ${held.id}
    ORDER BY created_at DESC, id DESC LIMIT 1`)

/** The newest live registration of an address, decoys too. */
export const newestRegistration = (db: Database, email: string, now: number) =>
  db.all<Registration>(sql`SELECT * FROM registrations
    WHERE email = ${email} AND expires_at > ${now} ORDER BY id DESC LIMIT 1`)

/** For a registration `g`: its address has not become another account's meanwhile, such as an invited one's. */
export const isUnrivalled = (now: number): SQL => sql`NOT ${isTaken(sql`g.email`, sql`g.id`, now)}`

/** Moves a held registration to another address; what was sent to the old one dies with the version. */
export function correctRegistration(
  db: Database,
  held: { id: string; secretHash: string },
  email: string,
  now: number,
) {
  return db.all<{ id: string }>(sql`
    UPDATE registrations SET email = ${email},
      decoy = ${isTaken(sql`${email}`, sql`registrations.id`, now)},
      security_version = security_version + 1
    WHERE id = ${held.id} AND secret_hash = ${held.secretHash} AND expires_at > ${now} AND security_version < ${maxVersions}
    RETURNING id`)
}

/** So often, less one, may the address of a registration be corrected. */
export const maxVersions = 10

export const deleteRegistration = (db: Database, id: string, securityVersion: number) =>
  db.all<{ id: string }>(
    sql`DELETE FROM registrations WHERE id = ${id} AND security_version = ${securityVersion} RETURNING id`,
  )

/**
 * After an address is confirmed: the registration that won goes, the others of the address become decoys, so that
 * whoever wrote them sees no difference.
 */
export const settleRegistrations = (db: Database, userId: string) =>
  [
    db.run(sql`UPDATE registrations SET decoy = 1 WHERE id <> ${userId} AND decoy = 0 AND email =
    (SELECT email FROM users WHERE id = ${userId} AND email_confirmed_at IS NOT NULL)`),
    db.run(sql`DELETE FROM registrations WHERE id = ${userId} AND EXISTS
    (SELECT 1 FROM users WHERE id = ${userId} AND email_confirmed_at IS NOT NULL)`),
  ] as const

/** What is left of the sign-up of an unconfirmed account goes, with the password that it was made with. */
export const deleteRegistrationOf = (db: Database, userId: string, wanted: SQLWrapper) =>
  db.run(sql`DELETE FROM registrations WHERE id = ${userId} AND ${wanted}`)

/** One row that says whether the secret belongs to a registration of this address. */
export const holdsRegistration = (db: Database, held: { id: string; secretHash: string } | null, email: string) =>
  db.all<{ held: number }>(sql`SELECT EXISTS (SELECT 1 FROM registrations WHERE id = ${held?.id ?? ''}
    AND secret_hash = ${held?.secretHash ?? ''} AND email = ${email}) AS held`)
