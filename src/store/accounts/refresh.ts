import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { always } from '../conditions.ts'
import { sessions, users } from '../schema/index.ts'
import { deleteFrom, prepared, returning, update } from '../statements.ts'

const token = {
  userId: sessions.userId,
  sessionId: sessions.id,
  secretHash: sessions.secretHash,
  clientId: sessions.clientId,
  by: sessions.secretHash,
}
const inputs = {
  ...token,
  since: sessions.lastSeenAt,
  nextHash: sessions.secretHash,
  nonce: sessions.nonce,
  now: sessions.lastSeenAt,
  longest: sessions.ttl,
  /** Whether an address that was never confirmed bars the account. */
  barred: sessions.ttl,
}

/** `secretHash`: of the token presented; `nextHash`: of its successor. `clientId`: whose grant it is; null: the account's own. */
export interface RotationInputs extends PresentedToken {
  nextHash: string
  nonce: string
  longest: number
  barred: number
}

export interface PresentedToken {
  userId: string
  sessionId: string
  secretHash: string
  clientId: string | null
  /** Hash of what the device calls itself. */
  by: string
  now: number
  /** When the grace began that is over now: a token that was spent before is forgiven to nobody. */
  since: number
}

/**
 * Compare-and-set: of twenty at once, one finds its token current. Only an enabled account gets new tokens, and only if
 * `wanted` holds.
 */
export const rotate = (values: RotationInputs, wanted: SQLWrapper) =>
  wanted === always ? rotateAlways(values) : rotation(values, wanted)

const rotateAlways = prepared(inputs, (at) => rotation(at, always))

type Holes<Inputs> = { [Name in keyof Inputs]: SQL | Inputs[Name] }

const rotation = ({ nextHash, nonce, now, longest, by, ...at }: Holes<RotationInputs>, wanted: SQLWrapper) =>
  returning(
    { id: sessions.id },
    update(sessions)
      .set({
        previousHash: sql`${sessions.secretHash}`,
        secretHash: sql`${nextHash}`,
        nonce: sql`${nonce}`,
        rotatedAt: sql`${now}`,
        rotatedBy: sql`${by}`,
        lastSeenAt: sql`${now}`,
        expiresAt: sql`min(${now} + ${sessions.ttl}, ${sessions.createdAt} + ${longest})`,
      })
      .where(sql`${isTokenSession(at)} AND ${sessions.secretHash} = ${at.secretHash} AND ${sessions.expiresAt} > ${now}
        AND EXISTS (SELECT 1 FROM ${users} WHERE ${users.id} = ${at.userId} AND ${users.disabledAt} IS NULL
          AND (NOT ${at.barred} OR ${users.emailConfirmedAt} IS NOT NULL)) AND ${wanted}`),
  )

/**
 * Ends the session of a token that is spent, unless its successor was told within the grace, to the same device: two
 * tabs, a lost answer. Else somebody has a copy.
 */
export const endIfReused = (values: PresentedToken, wanted: SQLWrapper) =>
  wanted === always ? endAlways(values) : ending(values, wanted)

const endAlways = prepared({ ...token, now: sessions.lastSeenAt, since: sessions.lastSeenAt }, (at) =>
  ending(at, always),
)

const ending = (at: Holes<PresentedToken>, wanted: SQLWrapper) =>
  returning({ id: sessions.id }, deleteFrom(sessions).where(sql`${isReused(at)} AND ${wanted}`))

/** Asked before the statement that ends it. */
export const reuse = (at: PresentedToken): SQL => sql`EXISTS (SELECT 1 FROM ${sessions} WHERE ${isReused(at)})`

const isReused = (at: Holes<PresentedToken>) =>
  sql`${isTokenSession(at)} AND ${sessions.secretHash} <> ${at.secretHash}
    AND NOT (coalesce(${sessions.previousHash}, '') = ${at.secretHash} AND ${sessions.rotatedAt} > ${at.since}
      AND coalesce(${sessions.rotatedBy}, ${at.by}) = ${at.by})`

const isTokenSession = (at: Holes<Pick<PresentedToken, 'userId' | 'sessionId' | 'clientId'>>) =>
  sql`${sessions.userId} = ${at.userId} AND ${sessions.id} = ${at.sessionId} AND ${sessions.mode} = 'token'
    AND ${sessions.clientId} IS ${at.clientId}`
