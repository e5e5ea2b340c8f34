import { getTableColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { hour } from '../../lib/clock.ts'
import { insertIf } from '../../store/insert-if.ts'
import { sessions, users } from '../../store/schema/index.ts'
import { deleteFrom, returning, rows, update } from '../../store/statements.ts'
import { passkeys } from './schema.ts'

export type Passkey = typeof passkeys.$inferSelect
export type NewPasskey = typeof passkeys.$inferInsert

const columns = getTableColumns(passkeys)

export const passkeyById = (id: string) =>
  rows(columns, (list) => sql`SELECT ${list} FROM ${passkeys} WHERE ${passkeys.id} = ${id}`)

export const isKnown = (id: string): SQL => sql`EXISTS (SELECT 1 FROM ${passkeys} WHERE ${passkeys.id} = ${id})`

/** The account that a credential is of. */
export const ownerOf = (id: string) =>
  rows(
    getTableColumns(users),
    (list) => sql`SELECT ${list} FROM ${users}
      WHERE ${users.id} = (SELECT ${passkeys.userId} FROM ${passkeys} WHERE ${passkeys.id} = ${id})`,
  )

/** The passkeys of an account, the oldest first. */
export const passkeysOf = (userId: string) =>
  rows(
    columns,
    (list) => sql`SELECT ${list} FROM ${passkeys} WHERE ${passkeys.userId} = ${userId}
      ORDER BY ${passkeys.createdAt}, ${passkeys.id}`,
  )

export const hasPasskey = (userId: string | SQLWrapper, but = ''): SQL =>
  sql`EXISTS (SELECT 1 FROM ${passkeys} WHERE ${passkeys.userId} = ${userId} AND ${passkeys.id} <> ${but})`

export const hasFewer = (userId: string, most: number): SQL =>
  sql`(SELECT count(*) FROM ${passkeys} WHERE ${passkeys.userId} = ${userId}) < ${most}`

/** True while a session of an account lives: whoever was logged out a moment ago changes nothing more. */
export const isLiveSession = (userId: string, id: string, now: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${sessions} WHERE ${sessions.userId} = ${userId} AND ${sessions.id} = ${id}
    AND ${sessions.expiresAt} > ${now})`

/** A credential is of one account alone: one that is known, here or there, is not added. */
export const insertPasskey = (passkey: NewPasskey, wanted: SQLWrapper) =>
  returning({ id: passkeys.id }, insertIf(passkeys, passkey, wanted, sql`ON CONFLICT DO NOTHING`))

/** The handle of an account's first passkey is that of all: signals name it, and authenticators replace by it. */
export const keepHandle = (userId: string, handle: string, wanted: SQLWrapper) =>
  update(users)
    .set({ passkeyHandle: handle })
    .where(sql`${users.id} = ${userId} AND ${users.passkeyHandle} IS NULL AND ${wanted}`)

export const hasHandle = (userId: string, handle: string): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${userId} AND ${users.disabledAt} IS NULL
    AND coalesce(${users.passkeyHandle}, ${handle}) = ${handle})`

/** Notes a use, where an hour has passed since the last one or the counter has moved. */
export const noteUse = (
  { userId, id }: Passkey,
  { signCount, flags, now }: { signCount: number; flags: number; now: number },
  wanted: SQLWrapper,
) =>
  update(passkeys)
    .set({ signCount, flags, lastUsedAt: now })
    .where(sql`${passkeys.userId} = ${userId} AND ${passkeys.id} = ${id} AND ${wanted}
      AND (${passkeys.signCount} <> ${signCount} OR coalesce(${passkeys.lastUsedAt}, 0) <= ${now - hour})`)

export const renamePasskey = ({ userId, id }: Pick<Passkey, 'userId' | 'id'>, label: string, wanted: SQLWrapper) =>
  returning(
    columns,
    update(passkeys).set({ label }).where(sql`${passkeys.userId} = ${userId} AND ${passkeys.id} = ${id} AND ${wanted}`),
  )

export const deletePasskey = ({ userId, id }: Pick<Passkey, 'userId' | 'id'>, wanted: SQLWrapper) =>
  returning(
    { id: passkeys.id },
    deleteFrom(passkeys).where(sql`${passkeys.userId} = ${userId} AND ${passkeys.id} = ${id} AND ${wanted}`),
  )

export const isOwn = ({ userId, id }: Pick<Passkey, 'userId' | 'id'>): SQL =>
  sql`EXISTS (SELECT 1 FROM ${passkeys} WHERE ${passkeys.userId} = ${userId} AND ${passkeys.id} = ${id})`

/** That a passkey was offered, so that it is not offered again and again. */
export const noteOffer = (userId: string, now: number) =>
  update(users).set({ passkeyOfferedAt: now }).where(sql`${users.id} = ${userId}`)
