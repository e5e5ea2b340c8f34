import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { allOf, never, not } from '../conditions.ts'
import { sessions } from '../schema/index.ts'
import { deleteFrom, returning, update } from '../statements.ts'
import { hasSession, insertSession, isSession, type NewSession, type SessionRef } from './sessions.ts'

/** A session about to be opened; only the batch finds out whether it is fresh, and by what it began. */
export type SessionRow = Omit<NewSession, 'freshAt' | 'identity'> & { freshAt: SQL; identity: string | SQL | null }

/** So many sessions an account may have; the one longest unused makes room. */
export const mostSessions = 100

/**
 * Opens a session, if `wanted` holds. `former`: the one that the same browser had. Of the same account it is renewed: it
 * keeps its id, so that grants made in it live on, and gets another secret and a new life. Of another it ends.
 */
export function openStatements(row: SessionRow, former: SessionRef | null, wanted: SQLWrapper) {
  const own = former?.userId === row.userId ? former : null
  const isRenewed = own ? hasSession({ ...own, secretHash: row.secretHash }) : never
  return {
    renewed: own ? renewInPlace(own, row, wanted) : undefined,
    opened: insertSession(row, allOf(wanted, not(isRenewed))),
    replaced: former && !own ? deleteFrom(sessions).where(sql`${isSession(former)} AND ${wanted}`) : undefined,
    surplus: deleteFrom(sessions).where(sql`${sessions.userId} = ${row.userId}
      AND ${sessions.id} IN (${surplusOf(row.userId)}) AND ${wanted}`),
  }
}

const renewInPlace = (own: SessionRef, row: SessionRow, wanted: SQLWrapper) =>
  returning(
    { id: sessions.id, freshAt: sessions.freshAt },
    update(sessions)
      .set({ ...row, id: own.id, previousHash: null, nonce: null, rotatedAt: null })
      .where(sql`${isSession(own)} AND ${sessions.expiresAt} > ${row.createdAt} AND ${wanted}`),
  )

const surplusOf = (userId: string) => sql`SELECT ${sessions.id} FROM ${sessions} WHERE ${sessions.userId} = ${userId}
  ORDER BY ${sessions.lastSeenAt} DESC, ${sessions.id} DESC LIMIT -1 OFFSET ${mostSessions}`
