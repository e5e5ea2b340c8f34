import { type SQL, sql } from 'drizzle-orm'
import { sessions, users } from '../schema/index.ts'
import { deleteFrom, prepared, returning, update } from '../statements.ts'

/** So long a spent token gets its successor once more: two tabs, a lost answer. */
export const grace = 10

const token = { userId: sessions.userId, sessionId: sessions.id, secretHash: sessions.secretHash }
const inputs = {
  ...token,
  nextHash: sessions.secretHash,
  nonce: sessions.nonce,
  now: sessions.lastSeenAt,
  longest: sessions.ttl,
  /** Whether an address that was never confirmed bars the account. */
  barred: sessions.ttl,
}

/**
 * Compare-and-set: of twenty at once, one finds its token current. `secretHash`: of the token presented; `nextHash`: of
 * its successor. Only an enabled account gets new tokens.
 */
export const rotate = prepared(inputs, ({ nextHash, nonce, now, longest, ...at }) =>
  returning(
    { id: sessions.id },
    update(sessions)
      .set({
        previousHash: sql`${sessions.secretHash}`,
        secretHash: nextHash,
        nonce,
        rotatedAt: now,
        lastSeenAt: now,
        expiresAt: sql`min(${now} + ${sessions.ttl}, ${sessions.createdAt} + ${longest})`,
      })
      .where(sql`${isTokenSession(at)} AND ${sessions.secretHash} = ${at.secretHash} AND ${sessions.expiresAt} > ${now}
        AND EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${at.userId} AND ${users.disabledAt} IS NULL
          AND (NOT ${at.barred} OR ${users.emailConfirmedAt} IS NOT NULL))`),
  ),
)

/** Ends the session of a token that is neither current nor within its grace: somebody has a copy. */
export const endIfReused = prepared({ ...token, now: sessions.lastSeenAt }, ({ now, ...at }) =>
  returning({ id: sessions.id }, deleteFrom(sessions).where(isReused(at, now))),
)

/** Asked before the statement that ends it. */
export const reuse = (at: { userId: string; sessionId: string; secretHash: string; now: number }): SQL =>
  sql`EXISTS (SELECT 1 FROM ${sessions} WHERE ${isReused(at, at.now)})`

interface Token {
  userId: SQL | string
  sessionId: SQL | string
  secretHash: SQL | string
}

const isReused = (at: Token, now: SQL | number) =>
  sql`${isTokenSession(at)} AND ${sessions.secretHash} <> ${at.secretHash}
    AND NOT (coalesce(${sessions.previousHash}, '') = ${at.secretHash} AND ${sessions.rotatedAt} > ${now} - ${grace})`

const isTokenSession = ({ userId, sessionId }: Pick<Token, 'userId' | 'sessionId'>) =>
  sql`${sessions.userId} = ${userId} AND ${sessions.id} = ${sessionId} AND ${sessions.mode} = 'token'`
