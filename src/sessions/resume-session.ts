import type { Deps } from '../deps.ts'
import { sha256 } from '../lib/hashes.ts'
import { enabledUser, isLive, liveSession, renewSession, type SessionRef } from '../store/accounts/sessions.ts'
import type { User } from '../store/accounts/users.ts'
import { commit } from '../store/database.ts'
import { atMost, reauthenticationCounter } from '../store/limits/counters.ts'
import { countTry } from '../store/limits/throttles.ts'
import { readAccess, readBearer, signAccess, type Visitor, visible } from './access-token.ts'
import { type Overview, overviewFrom, overviewOf } from './read-overview.ts'
import { readSessionCookie } from './session-cookie.ts'

export type { Visitor } from './access-token.ts'

/** What a request says of who it is. A Bearer token stands alone: cookies beside it are not looked at. */
export interface Credentials {
  sessionCookie?: string | undefined
  accessCookie?: string | undefined
  bearer?: string | undefined
}

/**
 * stated: a fresh access token is believed, and may trail a revocation by ACCESS_TOKEN_TTL.
 * checked: the database is asked. reauthenticated: likewise, and a try at the account's password is counted in the same trip.
 * overview: likewise, and what the account page shows is read in the same trip.
 */
export type Certainty = 'stated' | 'checked' | 'reauthenticated' | 'overview'

export interface Resumed {
  visitor: Visitor
  /** The account as the database has it; null when it was not asked. */
  account: User | null
  /** A new access cookie, when the database was asked. */
  accessToken?: string | null
  /** The session's life was prolonged: its cookie wants a new end. */
  renewed?: boolean
  /** When a try at the password may be made, in epoch seconds: 0 for now. */
  blockedUntil?: number
  overview?: Overview
}

/** Who is signed in, in at most one round trip; none with a fresh access token unless more certainty is asked for. */
export async function resumeSession(
  deps: Deps,
  credentials: Credentials,
  certainty: Certainty,
): Promise<Resumed | null> {
  const stated = certainty === 'stated' ? await statedSession(deps, credentials) : null
  if (stated) return stated
  const key = await sessionOf(deps, credentials)
  return key && ask(deps, key, certainty)
}

/** Who is signed in by a fresh access token alone, without a round trip. */
export async function statedSession(deps: Deps, credentials: Credentials): Promise<Resumed | null> {
  if (deps.config.accessTokenTtl === 0) return null
  const visitor = await statedVisitor(deps, credentials)
  return visitor && { visitor, account: null }
}

const reauthenticationTries = 10

async function ask(deps: Deps, key: SessionRef, certainty: Certainty): Promise<Resumed | null> {
  const { db, config, clock } = deps
  const now = clock()
  // A forged cookie counts nothing: anybody could slow anybody.
  const count = () =>
    countTry(reauthenticationCounter(key.userId), atMost(reauthenticationTries), now, isLive(key, now))
  const { renewed, live, found, counted, sessions, changes, events } = await commit(db, {
    renewed: renewSession(key, now, config.sessionMax),
    live: liveSession(key, now),
    found: enabledUser({ id: key.userId }),
    counted: certainty === 'reauthenticated' && count(),
    ...(certainty === 'overview' ? overviewOf(deps, key.userId) : {}),
  })
  const [[session], [user]] = [live, found]
  if (!session || !user) return null
  const visitor = {
    user: visible(user),
    session: { id: session.id, expiresAt: session.expiresAt },
    locale: user.locale,
  }
  const [tried] = counted ?? []
  return {
    visitor,
    account: user,
    renewed: renewed.length > 0,
    ...(counted ? { blockedUntil: tried && !tried.allowed ? tried.blockedUntil : 0 } : {}),
    ...(sessions && changes && events ? { overview: overviewFrom({ sessions, changes, events }) } : {}),
    ...(session.mode === 'cookie' ? { accessToken: await signAccess(deps, visitor) } : {}),
  }
}

/** The session that a request names, its secret or signature checked. */
export async function sessionOf(deps: Deps, credentials: Credentials): Promise<SessionRef | null> {
  if (credentials.bearer === undefined) return cookieSession(credentials)
  const visitor = await readBearer(deps, credentials.bearer)
  return visitor && tokenSession(visitor)
}

const tokenSession = ({ user, session }: Visitor): SessionRef => ({ userId: user.id, id: session.id, mode: 'token' })

async function cookieSession({ sessionCookie }: Credentials): Promise<SessionRef | null> {
  const held = readSessionCookie(sessionCookie)
  return held && { userId: held.userId, id: held.id, mode: 'cookie', secretHash: await sha256(held.secret) }
}

function statedVisitor(deps: Deps, { bearer, sessionCookie, accessCookie }: Credentials): Promise<Visitor | null> {
  if (bearer !== undefined) return readBearer(deps, bearer)
  const held = readSessionCookie(sessionCookie)
  if (!held || !accessCookie) return Promise.resolve(null)
  return readAccess(deps.config.keyring, accessCookie, held, deps.clock())
}
