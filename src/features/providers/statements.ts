import { getTableColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { day } from '../../lib/clock.ts'
import { insertIf } from '../../store/insert-if.ts'
import { registrations, sessions, users } from '../../store/schema/index.ts'
import { deleteFrom, returning, rows, update } from '../../store/statements.ts'
import { identities } from './schema.ts'

export type Identity = typeof identities.$inferSelect
export type IdentityKey = Pick<Identity, 'issuer' | 'subject'>

const columns = getTableColumns(identities)
const isKey = ({ issuer, subject }: IdentityKey) =>
  sql`${identities.issuer} = ${issuer} AND ${identities.subject} = ${subject}`

export const identityBy = (key: IdentityKey) =>
  rows(columns, (list) => sql`SELECT ${list} FROM ${identities} WHERE ${isKey(key)}`)

/** The account that an identity is linked to. */
export const holderOf = (key: IdentityKey) =>
  rows(
    getTableColumns(users),
    (list) => sql`SELECT ${list} FROM ${users}
      WHERE ${users.id} = (SELECT ${identities.userId} FROM ${identities} WHERE ${isKey(key)})`,
  )

export const identitiesOf = (userId: string) =>
  rows(
    columns,
    (list) =>
      sql`SELECT ${list} FROM ${identities} WHERE ${identities.userId} = ${userId} ORDER BY ${identities.linkedAt}`,
  )

export const hasIdentity = (userId: string, but?: string): SQL =>
  sql`EXISTS (SELECT 1 FROM ${identities} WHERE ${identities.userId} = ${userId}
    AND ${identities.issuer} || ' ' || ${identities.subject} <> ${but ?? ''})`

/** An identity is of one account alone. */
export const linkIdentity = (identity: typeof identities.$inferInsert, wanted: SQLWrapper) =>
  returning({ subject: identities.subject }, insertIf(identities, identity, wanted, sql`ON CONFLICT DO NOTHING`))

export const isUnlinked = (key: IdentityKey): SQL => sql`NOT EXISTS (SELECT 1 FROM ${identities} WHERE ${isKey(key)})`

export const isLinkedTo = (key: IdentityKey, userId: string): SQL =>
  sql`EXISTS (SELECT 1 FROM ${identities} WHERE ${isKey(key)} AND ${identities.userId} = ${userId})`

/** Noted once a day. */
export const noteIdentityUse = (key: IdentityKey, now: number, wanted: SQLWrapper) =>
  update(identities)
    .set({ lastUsedAt: now })
    .where(sql`${isKey(key)} AND coalesce(${identities.lastUsedAt}, 0) <= ${now - day} AND ${wanted}`)

export const unlinkIdentity = (key: IdentityKey, userId: string, wanted: SQLWrapper) =>
  returning(
    columns,
    deleteFrom(identities).where(sql`${isKey(key)} AND ${identities.userId} = ${userId} AND ${wanted}`),
  )

/** The link that a notice tells of, while it can be undone. */
export const isUndoable = (userId: string, noticeId: string, now: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${identities} WHERE ${identities.userId} = ${userId} AND ${identities.noticeId} = ${noticeId}
    AND ${identities.undoUntil} > ${now})`

export const undoLink = (userId: string, noticeId: string, now: number) =>
  returning(
    columns,
    deleteFrom(identities).where(sql`${identities.userId} = ${userId} AND ${identities.noticeId} = ${noticeId}
      AND ${identities.undoUntil} > ${now}`),
  )

/** Sessions that were begun by an identity end with it. */
export const endSessionsBy = ({ issuer, subject }: IdentityKey, userId: string, wanted: SQLWrapper) =>
  deleteFrom(sessions).where(
    sql`${sessions.userId} = ${userId} AND ${sessions.identity} = ${`${issuer} ${subject}`} AND ${wanted}`,
  )

const isInSession = (userId: string, id: string, now: number, how: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM ${sessions} WHERE ${sessions.userId} = ${userId} AND ${sessions.id} = ${id}
    AND ${sessions.expiresAt} > ${now} AND ${how})`

/** True while a session of an account lives, and it was proven lately who is in it. */
export const isFreshSession = (userId: string, id: string, now: number, freshTtl: number): SQL =>
  isInSession(userId, id, now, sql`${sessions.freshAt} > ${now - freshTtl}`)

/** True of a session that was begun by a link or a code from the account's mailbox, at that time or later. */
export const isByMailSince = (userId: string, id: string, now: number, since: number): SQL =>
  isInSession(userId, id, now, sql`${sessions.authAt} >= ${since} AND instr(' ' || ${sessions.amr} || ' ', ' otp ')`)

/** The account whose address a sign-up has, unless the sign-up has been moved since its mail was sent. */
export const ownerOfAddress = (registrationId: string, securityVersion: number) =>
  rows(
    { id: users.id, email: users.email },
    (list) => sql`SELECT ${list} FROM ${users} WHERE ${users.email} = (SELECT ${registrations.email}
      FROM ${registrations} WHERE ${registrations.id} = ${registrationId}
        AND ${registrations.securityVersion} = ${securityVersion})`,
  )

/** What a sign-up by a provider holds in place of a password becomes an identity with it. */
export const promoteIdentity = (registrationId: string, userId: string, now: number, wanted: SQLWrapper): SQL => {
  const held = (name: string) => sql`${registrations.identity} ->> ${`$.${name}`}`
  return sql`INSERT INTO ${identities} (issuer, subject, user_id, provider, email, linked_at)
    SELECT ${held('issuer')}, ${held('subject')}, ${userId}, ${held('provider')}, ${registrations.email}, ${now}
    FROM ${registrations} WHERE ${registrations.id} = ${registrationId} AND ${registrations.identity} IS NOT NULL AND ${wanted}
    ON CONFLICT DO NOTHING`
}
