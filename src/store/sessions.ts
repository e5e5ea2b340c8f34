import { and, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import { day } from '../lib/clock.ts'
import type { Database } from './database.ts'
import { sessions, users } from './schema.ts'

export type NewSession = typeof sessions.$inferInsert

/** Opens a session, if `wanted` holds when the batch comes to it. */
export function insertSession(db: Database, s: NewSession, wanted: SQL) {
  return db.all<{ id: string }>(sql`
    INSERT INTO sessions (user_id, id, secret_hash, ttl, device, place, created_at, last_seen_at, expires_at)
    SELECT ${s.userId}, ${s.id}, ${s.secretHash}, ${s.ttl}, ${s.device}, ${s.place ?? null}, ${s.createdAt},
      ${s.lastSeenAt}, ${s.expiresAt}
    WHERE ${wanted}
    RETURNING id`)
}

export interface SessionKey {
  userId: string
  id: string
  secretHash: string
}

/** A live session, and beside it the enabled account it is of: two statements, because D1 answers a batch by column name. */
export const liveSession = (db: Database, key: SessionKey, now: number) =>
  [
    db
      .select()
      .from(sessions)
      .where(and(isSession(key), gt(sessions.expiresAt, now))),
    db
      .select()
      .from(users)
      .where(and(eq(users.id, key.userId), isNull(users.disabledAt))),
  ] as const

/** Renews a session that was last renewed a day ago, or half its life, whichever is less; never past its longest life. */
export function renewSession(db: Database, key: SessionKey, now: number, longest: number) {
  return db.all<{ expiresAt: number }>(sql`
    UPDATE sessions SET last_seen_at = ${now}, expires_at = min(${now} + ttl, created_at + ${longest})
    WHERE user_id = ${key.userId} AND id = ${key.id} AND secret_hash = ${key.secretHash} AND expires_at > ${now}
      AND last_seen_at <= ${now} - min(${day}, ttl / 2)
    RETURNING expires_at AS expiresAt`)
}

export const deleteSession = (db: Database, key: SessionKey) => db.delete(sessions).where(isSession(key))

export const deleteSessionsOf = (db: Database, userId: string, wanted: SQL) =>
  db.delete(sessions).where(and(eq(sessions.userId, userId), wanted))

const isSession = (key: SessionKey) =>
  and(eq(sessions.userId, key.userId), eq(sessions.id, key.id), eq(sessions.secretHash, key.secretHash))
