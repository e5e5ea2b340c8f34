import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { sessions, spent, users } from '../../store/schema/index.ts'
import { changes, deleteFrom, rows } from '../../store/statements.ts'
import { clients } from './schema.ts'

/** What is taken back counts as used up: an access token by its id, and with a code used twice what came of it. */
export const isTakenBack = (jti: string): SQL => sql`EXISTS (SELECT 1 FROM ${spent} WHERE ${spent.key} = ${jti})`

/** Whether a session lives and its account may be signed in. */
export const isSignedIn = (userId: string, id: string, now: number, isBarred: boolean): SQL =>
  sql`EXISTS (SELECT 1 FROM ${sessions} JOIN ${users} ON ${users.id} = ${sessions.userId}
    WHERE ${sessions.userId} = ${userId} AND ${sessions.id} = ${id} AND ${sessions.expiresAt} > ${now}
      AND ${users.disabledAt} IS NULL AND (${isBarred ? sql`${users.emailConfirmedAt} IS NOT NULL` : sql`1`}))`

/** What a client may do for somebody while nobody is there: a session of the client's. */
export interface Grant {
  userId: string
  id: string
  clientId: string
}

const isNamed = ({ userId, id, clientId }: Grant) =>
  sql`${sessions.userId} = ${userId} AND ${sessions.id} = ${id} AND ${sessions.clientId} = ${clientId}`

export const isGrant = (grant: Grant): SQL => sql`EXISTS (SELECT 1 FROM ${sessions} WHERE ${isNamed(grant)})`

export const endGrant = (grant: Grant, wanted: SQLWrapper) =>
  changes(deleteFrom(sessions).where(sql`${isNamed(grant)} AND ${wanted}`))

/** The grant of a refresh token that is not spent. */
export const currentGrant = (
  { userId, sessionId: id, secretHash }: { userId: string; sessionId: string; secretHash: string },
  clientId: string,
  now: number,
) =>
  rows(
    { userId: sessions.userId, scope: sessions.scope, expiresAt: sessions.expiresAt },
    (list) => sql`SELECT ${list} FROM ${sessions} JOIN ${users} ON ${users.id} = ${sessions.userId}
      WHERE ${isNamed({ userId, id, clientId })} AND ${sessions.secretHash} = ${secretHash}
        AND ${sessions.expiresAt} > ${now} AND ${users.disabledAt} IS NULL`,
  )

/** Ends all of somebody's grants to a client. */
export const endGrantsTo = (userId: string, clientId: string) =>
  changes(deleteFrom(sessions).where(sql`${sessions.userId} = ${userId} AND ${sessions.clientId} = ${clientId}`))

/** The names of the apps that somebody's grants are to; one whose app is gone has none. */
export const appsOf = (userId: string) =>
  rows(
    { sessionId: sessions.id, name: clients.name },
    (list) => sql`SELECT ${list} FROM ${sessions} JOIN ${clients} ON ${clients.id} = ${sessions.clientId}
      WHERE ${sessions.userId} = ${userId}`,
  )
