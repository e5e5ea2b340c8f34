import type { Deps } from '../deps.ts'
import { enabledUser, isLive, liveSession, renewSession, type SessionRef } from '../store/accounts/sessions.ts'
import type { User } from '../store/accounts/users.ts'
import { commit, type Statement } from '../store/database.ts'
import { atMost, reauthenticationCounter } from '../store/limits/counters.ts'
import { countTry } from '../store/limits/throttles.ts'
import { readAccess, readBearer, signAccess, stateOf, type Visitor, visible } from './access-token.ts'
import { demandOf, lackOf, waysOf } from './gate.ts'
import { caseOf, type PresenceCase, type Proof, passwordTries, type Weigh } from './presence.ts'
import { type Overview, overviewFrom, overviewOf } from './read-overview.ts'
import { cookieSession, readSessionCookie } from './session-cookie.ts'

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
 * overview: likewise, and what the account page shows is read in the same trip. ways: likewise, and how it can be proven.
 * desk: likewise, and whether an administrator lacks a second factor that is asked for.
 * fresh: likewise too, for guards, which refuse a session in which it was not proven a moment ago who is there.
 * proof: likewise, and what the proof is held against is read and the try counted in the same trip.
 */
export type Certainty =
  | 'stated'
  | 'checked'
  | 'reauthenticated'
  | 'overview'
  | 'ways'
  | 'desk'
  | 'fresh'
  | { proof: Proof }

export interface Resumed {
  visitor: Visitor
  /** The account as the database has it; null when it was not asked. */
  account: User | null
  /** A new access cookie, when the database was asked. */
  accessToken?: string | null
  /** The session's life was prolonged: its cookie wants a new end. */
  renewed?: boolean
  mode?: 'cookie' | 'token'
  /** The account has more than a password; what it has, when that was asked for. */
  wantsSecondFactor?: boolean
  ways?: string[]
  /** An administrator without the second factor that the desk asks for. */
  lacksFactor?: boolean
  /** What a change of password or address asks for beside it. */
  asks?: 'password' | 'fresh'
  /** When a try at a proof may be made, in epoch seconds: 0 for now. */
  blockedUntil?: number
  weighing?: { weigh: Weigh; failure: PresenceCase['failure'] }
  overview?: Overview
  /** What was asked for beside it. */
  beside?: Record<string, unknown>[]
}

/** Who is signed in, in at most one round trip; none with a fresh access token unless more certainty is asked for. */
export async function resumeSession(
  deps: Deps,
  credentials: Credentials,
  certainty: Certainty,
  beside?: Beside,
): Promise<Resumed | null> {
  const stated = certainty === 'stated' ? await statedSession(deps, credentials) : null
  if (stated) return stated
  const key = await sessionOf(deps, credentials)
  return key && ask(deps, key, certainty, beside)
}

/** Who is signed in by a fresh access token alone, without a round trip. */
export async function statedSession(deps: Deps, credentials: Credentials): Promise<Resumed | null> {
  if (deps.config.accessTokenTtl === 0) return null
  const visitor = await statedVisitor(deps, credentials)
  return visitor && { visitor, account: null }
}

/** What is read of the account in the same trip. */
export type Beside = (userId: string) => Statement<Record<string, unknown>[]>

async function ask(deps: Deps, key: SessionRef, certainty: Certainty, beside?: Beside): Promise<Resumed | null> {
  const now = deps.clock()
  const proof = typeof certainty === 'object' ? certainty.proof : {}
  const chosen = caseOf(deps, proof)
  const tries = certainty === 'reauthenticated' ? passwordTries : chosen?.tries
  const { renewed, live, found, counted, demand, ways, lack, weigh, sessions, apps, changes, events, ...also } =
    await commit(deps.db, {
      renewed: renewSession(key, now, deps.config.sessionMax),
      live: liveSession(key, now),
      found: enabledUser({ id: key.userId }),
      counted: tries !== undefined && count(key, tries, now),
      demand: certainty !== 'stated' && demandOf(deps, key.userId),
      ways: certainty === 'ways' && waysOf(deps, key.userId),
      lack: (certainty === 'desk' || certainty === 'fresh') && lackOf(deps, key.userId),
      weigh: chosen?.weigh(deps, key.userId, proof),
      beside: beside?.(key.userId),
      ...(certainty === 'overview' ? overviewOf(deps, key.userId) : {}),
    })
  const [[session], [account]] = [live, found]
  if (!session || !account) return null
  const visitor = { user: visible(account), session: stateOf(session), locale: account.locale }
  return {
    ...{ visitor, account, mode: session.mode, renewed: renewed.length > 0, ...asked(account, demand) },
    lacksFactor: Boolean(lack?.[0]?.holds),
    ...(ways ? { ways: ways.map(({ method }) => method) } : {}),
    ...(weigh && chosen ? { weighing: { weigh, failure: chosen.failure } } : {}),
    ...(also.beside ? { beside: also.beside } : {}),
    ...(counted ? { blockedUntil: blockedUntil(counted) } : {}),
    ...(sessions && apps && changes && events ? { overview: overviewFrom({ sessions, apps, changes, events }) } : {}),
    ...(session.mode === 'cookie' ? { accessToken: await signAccess(deps, visitor) } : {}),
  }
}

function asked(
  { passwordHash }: User,
  demand: { holds: number }[] | undefined,
): Pick<Resumed, 'wantsSecondFactor' | 'asks'> {
  const wantsSecondFactor = Boolean(demand?.[0]?.holds)
  return { wantsSecondFactor, asks: wantsSecondFactor || passwordHash === null ? 'fresh' : 'password' }
}

const blockedUntil = ([tried]: { allowed: number; blockedUntil: number }[]) =>
  tried && !tried.allowed ? tried.blockedUntil : 0

/** A forged cookie counts nothing: anybody could slow anybody. */
const count = (key: SessionRef, tries: number, now: number) =>
  countTry(reauthenticationCounter(key.userId, key.id), atMost(tries), now, isLive(key, now))

/** The session that a request names, its secret or signature checked. */
export async function sessionOf(deps: Deps, credentials: Credentials): Promise<SessionRef | null> {
  if (credentials.bearer === undefined) return cookieSession(credentials)
  const visitor = await readBearer(deps, credentials.bearer)
  return visitor && tokenSession(visitor)
}

const tokenSession = ({ user, session }: Visitor): SessionRef => ({ userId: user.id, id: session.id, mode: 'token' })

function statedVisitor(deps: Deps, { bearer, sessionCookie, accessCookie }: Credentials): Promise<Visitor | null> {
  if (bearer !== undefined) return readBearer(deps, bearer)
  const held = readSessionCookie(sessionCookie)
  if (!held || !accessCookie) return Promise.resolve(null)
  return readAccess(deps.config.keyring, accessCookie, held, deps.clock())
}
