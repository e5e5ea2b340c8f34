import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { sessions, spent, users } from '../../store/schema/index.ts'
import { changes, deleteFrom, rows } from '../../store/statements.ts'

/** What is taken back counts as used up: an access token by its id, and with a code used twice what came of it. */
export const isTakenBack = (jti: string): SQL => sql`EXISTS (SELECT 1 FROM ${spent} WHERE ${spent.key} = ${jti})`

/** The session that somebody has here or, with its own life, a client. */
export const sessionById = (userId: string, id: string, now: number, wanted: SQLWrapper) =>
  rows(
    { id: sessions.id, clientId: sessions.clientId, expiresAt: sessions.expiresAt },
    (list) => sql`SELECT ${list} FROM ${sessions} WHERE ${sessions.userId} = ${userId} AND ${sessions.id} = ${id}
      AND ${sessions.expiresAt} > ${now} AND ${wanted}`,
  )

/** Whether a session lives and its account may be signed in. */
export const isSignedIn = (userId: string, id: string, now: number, isBarred: boolean): SQL =>
  sql`EXISTS (SELECT 1 FROM ${sessions} JOIN ${users} ON ${users.id} = ${sessions.userId}
    WHERE ${sessions.userId} = ${userId} AND ${sessions.id} = ${id} AND ${sessions.expiresAt} > ${now}
      AND ${users.disabledAt} IS NULL AND (${isBarred ? sql`${users.emailConfirmedAt} IS NOT NULL` : sql`1`}))`

/** Ends what a client may do for somebody, by one grant. */
export const endGrant = (userId: string, id: string, clientId: string, wanted: SQLWrapper) =>
  changes(
    deleteFrom(sessions).where(sql`${sessions.userId} = ${userId} AND ${sessions.id} = ${id}
      AND ${sessions.clientId} = ${clientId} AND ${wanted}`),
  )

/** Ends all of somebody's grants to a client. */
export const endGrantsTo = (userId: string, clientId: string) =>
  changes(deleteFrom(sessions).where(sql`${sessions.userId} = ${userId} AND ${sessions.clientId} = ${clientId}`))
