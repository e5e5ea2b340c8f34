import { and, eq, getTableColumns, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { day } from '../../lib/clock.ts'
import { insertIf, type Written } from '../insert-if.ts'
import { sessions, users } from '../schema/index.ts'
import { changes, deleteFrom, prepared, returning, rows, update } from '../statements.ts'

export type NewSession = typeof sessions.$inferInsert
export type Session = typeof sessions.$inferSelect

/** A session by the secret that a cookie holds, or by the word of a signed access token. */
export interface SessionRef {
  userId: string
  id: string
  mode: 'cookie' | 'token'
  secretHash?: string
}

/** Opens a session, if `wanted` holds when the batch comes to it. */
export const insertSession = (session: Written<typeof sessions>, wanted: SQLWrapper) =>
  returning({ id: sessions.id, freshAt: sessions.freshAt }, insertIf(sessions, session, wanted))

const named = { userId: sessions.userId, id: sessions.id, mode: sessions.mode }
const bySecret = { ...named, secretHash: sessions.secretHash }

type Holes<Name extends string> = Record<Name, SQL>

const isNamed = (at: Holes<keyof typeof named>) =>
  sql`${sessions.userId} = ${at.userId} AND ${sessions.id} = ${at.id} AND ${sessions.mode} = ${at.mode}`

const hasSecret = (at: Holes<keyof typeof bySecret>) =>
  sql`${isNamed(at)} AND ${sessions.secretHash} = ${at.secretHash}`

const live = (which: SQL, now: SQL) =>
  rows(
    getTableColumns(sessions),
    (list) => sql`SELECT ${list} FROM ${sessions} WHERE ${which} AND ${sessions.expiresAt} > ${now}`,
  )

const liveByName = prepared({ ...named, now: sessions.expiresAt }, (at) => live(isNamed(at), at.now))
const liveBySecret = prepared({ ...bySecret, now: sessions.expiresAt }, (at) => live(hasSecret(at), at.now))

export const liveSession = ({ secretHash, ...ref }: SessionRef, now: number) =>
  secretHash === undefined ? liveByName({ ...ref, now }) : liveBySecret({ ...ref, secretHash, now })

/** The account of a session, while it is enabled. */
export const enabledUser = prepared({ id: users.id }, ({ id }) =>
  rows(
    getTableColumns(users),
    (list) => sql`SELECT ${list} FROM ${users} WHERE ${users.id} = ${id} AND ${users.disabledAt} IS NULL`,
  ),
)

interface Renewing {
  now: SQL
  longest: SQL
}

const renew = (which: SQL, { now, longest }: Renewing) =>
  returning(
    { expiresAt: sessions.expiresAt },
    update(sessions)
      .set({ lastSeenAt: now, expiresAt: sql`min(${now} + ${sessions.ttl}, ${sessions.createdAt} + ${longest})` })
      .where(sql`${which} AND ${sessions.mode} = 'cookie' AND ${sessions.expiresAt} > ${now}
        AND ${sessions.lastSeenAt} <= ${now} - min(${day}, ${sessions.ttl} / 2)`),
  )

const renewing = { now: sessions.lastSeenAt, longest: sessions.ttl }
const renewByName = prepared({ ...named, ...renewing }, (at) => renew(isNamed(at), at))
const renewBySecret = prepared({ ...bySecret, ...renewing }, (at) => renew(hasSecret(at), at))

/** Renews a cookie's session that was last renewed a day ago, or half its life, whichever is less; never past its longest life. */
export const renewSession = ({ secretHash, ...ref }: SessionRef, now: number, longest: number) =>
  secretHash === undefined ? renewByName({ ...ref, now, longest }) : renewBySecret({ ...ref, secretHash, now, longest })

/** The live sessions of an account, the one last used first. */
export const sessionsOf = (userId: string, now: number) =>
  rows(
    getTableColumns(sessions),
    (
      list,
    ) => sql`SELECT ${list} FROM ${sessions} WHERE ${sessions.userId} = ${userId} AND ${sessions.expiresAt} > ${now}
      ORDER BY ${sessions.lastSeenAt} DESC, ${sessions.id} DESC`,
  )

export const deleteSession = (ref: SessionRef) => deleteFrom(sessions).where(isSession(ref))

/** Ends the sessions of an account, if `wanted` holds; all but one, if that is to be kept. */
export const deleteSessionsOf = (userId: string, wanted: SQLWrapper, keptId?: string) =>
  changes(
    deleteFrom(sessions).where(sql`${sessions.userId} = ${userId} AND ${sessions.id} <> ${keptId ?? ''} AND ${wanted}`),
  )

/** Ends one session of an account, whatever its mode. */
export const endSession = (userId: string, id: string) =>
  returning({ id: sessions.id }, deleteFrom(sessions).where(and(eq(sessions.userId, userId), eq(sessions.id, id))))

/** Gives a cookie's session another secret: copies of the old cookie are of no use. */
export const replaceSecret = (ref: Pick<SessionRef, 'userId' | 'id'>, secretHash: string, wanted: SQLWrapper) =>
  returning(
    { ttl: sessions.ttl, expiresAt: sessions.expiresAt },
    update(sessions)
      .set({ secretHash })
      .where(sql`${isSession({ ...ref, mode: 'cookie' })} AND ${wanted}`),
  )

/** Who is in it has proven it once more. */
export const markFresh = (
  { userId, id }: Pick<SessionRef, 'userId' | 'id'>,
  { now, amr }: { now: number; amr: readonly string[] },
  wanted: SQLWrapper,
) =>
  returning(
    { freshAt: sessions.freshAt },
    update(sessions)
      .set({ authAt: now, freshAt: now, amr: amr.join(' ') })
      .where(sql`${sessions.userId} = ${userId} AND ${sessions.id} = ${id} AND ${wanted}`),
  )

/** All but one have to prove it once more before they change anything. */
export const endFreshness = (userId: string, keptId: string, wanted: SQLWrapper) =>
  update(sessions)
    .set({ freshAt: null })
    .where(sql`${sessions.userId} = ${userId} AND ${sessions.id} <> ${keptId} AND ${wanted}`)

export const isSession = ({ userId, id, mode, secretHash }: SessionRef): SQL =>
  sql`${sessions.userId} = ${userId} AND ${sessions.id} = ${id} AND ${sessions.mode} = ${mode}
    AND ${secretHash === undefined ? sql`1` : sql`${sessions.secretHash} = ${secretHash}`}`

export const isLive = (ref: SessionRef, now: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${sessions} WHERE ${isSession(ref)} AND ${sessions.expiresAt} > ${now})`

/** True while a session of this id is live, whatever its mode. */
export const isOpenSession = (userId: string, id: string, now: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${sessions} WHERE ${sessions.userId} = ${userId} AND ${sessions.id} = ${id}
    AND ${sessions.expiresAt} > ${now})`

/** Likewise, and it was proven at most `ttl` seconds ago who is in it. */
export const isFreshSession = (userId: string, id: string, { now, ttl }: { now: number; ttl: number }): SQL =>
  sql`EXISTS (SELECT 1 FROM ${sessions} WHERE ${sessions.userId} = ${userId} AND ${sessions.id} = ${id}
    AND ${sessions.expiresAt} > ${now} AND ${sessions.freshAt} > ${now - ttl})`

/** Live or not. Asked before the statement that ends it, it says whether there is anything to end. */
export const hasSession = (ref: SessionRef): SQL => sql`EXISTS (SELECT 1 FROM ${sessions} WHERE ${isSession(ref)})`

/** Whether an account has a session of this id, or any but one; asked before the statement that ends them. */
export const hasSessions = (userId: string, which: { id: string } | { but: string }): SQL =>
  sql`EXISTS (SELECT 1 FROM ${sessions} WHERE ${sessions.userId} = ${userId}
    AND ${'id' in which ? eq(sessions.id, which.id) : ne(sessions.id, which.but)})`
