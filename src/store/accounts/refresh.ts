import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'

/** So long a spent token gets its successor once more: two tabs, a lost answer. */
export const grace = 10

export interface Rotation {
  userId: string
  sessionId: string
  /** Of the token presented. */
  secretHash: string
  /** Of its successor. */
  nextHash: string
  nonce: string
  now: number
  longest: number
  /** Who may have new tokens at all. */
  mayRefresh: SQL
}

/** Compare-and-set: of twenty at once, one finds its token current. */
export const rotate = (db: Database, r: Rotation) =>
  db.all<{ id: string }>(sql`
    UPDATE sessions SET previous_hash = secret_hash, secret_hash = ${r.nextHash}, nonce = ${r.nonce},
      rotated_at = ${r.now}, last_seen_at = ${r.now}, expires_at = min(${r.now} + ttl, created_at + ${r.longest})
    WHERE ${isTokenSession(r)} AND secret_hash = ${r.secretHash} AND expires_at > ${r.now} AND ${r.mayRefresh}
    RETURNING id`)

/** Ends the session of a token that is neither current nor within its grace: somebody has a copy. */
export const endIfReused = (db: Database, r: Rotation) =>
  db.all<{ id: string }>(sql`
    DELETE FROM sessions WHERE ${isTokenSession(r)} AND secret_hash <> ${r.secretHash}
      AND NOT (coalesce(previous_hash, '') = ${r.secretHash} AND rotated_at > ${r.now - grace})
    RETURNING id`)

const isTokenSession = (r: Rotation) => sql`user_id = ${r.userId} AND id = ${r.sessionId} AND mode = 'token'`
