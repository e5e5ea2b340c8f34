import type { SQLWrapper } from 'drizzle-orm'
import { day } from '../../lib/clock.ts'
import type { Database } from '../database.ts'
import type { sessions } from '../schema/index.ts'
import { type SQL, sql } from '../sql.ts'
import type { User } from './users.ts'

export type NewSession = typeof sessions.$inferInsert

/** Opens a session, if `wanted` holds when the batch comes to it. */
export function insertSession(db: Database, s: NewSession, wanted: SQL) {
  return db.all<{ id: string }>(sql`
    INSERT INTO sessions (user_id, id, secret_hash, mode, ttl, device, place, created_at, last_seen_at, expires_at)
    SELECT ${s.userId}, ${s.id}, ${s.secretHash}, ${s.mode ?? 'cookie'}, ${s.ttl}, ${s.device}, ${s.place ?? null},
      ${s.createdAt}, ${s.lastSeenAt}, ${s.expiresAt}
    WHERE ${wanted}
    RETURNING id`)
}

/** A session by the secret that a cookie holds, or by the word of a signed access token. */
export interface SessionRef {
  userId: string
  id: string
  mode: 'cookie' | 'token'
  secretHash?: string
}

export type Session = typeof sessions.$inferSelect

export const isLive = (ref: SessionRef, now: number): SQL =>
  sql`EXISTS (SELECT 1 FROM sessions WHERE ${isSession(ref)} AND expires_at > ${now})`

/** A live session, and beside it the enabled account it is of. */
export const liveSession = (db: Database, ref: SessionRef, now: number) =>
  [
    db.all<Session>(sql`SELECT * FROM sessions WHERE ${isSession(ref)} AND expires_at > ${now}`),
    db.all<User>(sql`SELECT * FROM users WHERE id = ${ref.userId} AND disabled_at IS NULL`),
  ] as const

/** Renews a cookie's session that was last renewed a day ago, or half its life, whichever is less; never past its longest life. */
export function renewSession(db: Database, ref: SessionRef, now: number, longest: number) {
  return db.all<{ expiresAt: number }>(sql`
    UPDATE sessions SET last_seen_at = ${now}, expires_at = min(${now} + ttl, created_at + ${longest})
    WHERE ${isSession(ref)} AND mode = 'cookie' AND expires_at > ${now}
      AND last_seen_at <= ${now} - min(${day}, ttl / 2)
    RETURNING expires_at AS expiresAt`)
}

export const deleteSession = (db: Database, ref: SessionRef) =>
  db.run(sql`DELETE FROM sessions WHERE ${isSession(ref)}`)

export const deleteSessionsOf = (db: Database, userId: string, wanted: SQLWrapper) =>
  db.run(sql`DELETE FROM sessions WHERE user_id = ${userId} AND ${wanted}`)

/** Ends one session of an account, whatever its mode. */
export const endSession = (db: Database, userId: string, id: string) =>
  db.all<{ id: string }>(sql`DELETE FROM sessions WHERE user_id = ${userId} AND id = ${id} RETURNING id`)

/** The live sessions of an account, the one last used first. */
export const sessionsOf = (db: Database, userId: string, now: number) =>
  db.all<Session>(sql`
    SELECT * FROM sessions WHERE user_id = ${userId} AND expires_at > ${now} ORDER BY last_seen_at DESC, id DESC`)

/** Gives a cookie's session another secret: copies of the old cookie are of no use. */
export const replaceSecret = (db: Database, ref: Pick<SessionRef, 'userId' | 'id'>, secretHash: string, wanted: SQL) =>
  db.all<{ ttl: number; expiresAt: number }>(sql`
    UPDATE sessions SET secret_hash = ${secretHash}
    WHERE user_id = ${ref.userId} AND id = ${ref.id} AND mode = 'cookie' AND ${wanted}
    RETURNING ttl, expires_at`)

export function isSession({ userId, id, mode, secretHash }: SessionRef): SQL {
  const bySecret = secretHash === undefined ? sql`1` : sql`secret_hash = ${secretHash}`
  return sql`user_id = ${userId} AND id = ${id} AND mode = ${mode} AND ${bySecret}`
}
