import type { Deps } from '../deps.ts'
import { newSecret, sha256 } from '../lib/hashes.ts'
import { isId, newId } from '../lib/ids.ts'
import type { Origin } from '../origin.ts'
import type { NewSession, SessionRef } from '../store/accounts/sessions.ts'

/** A session as the browser gets it. */
export interface OpenedSession {
  /** `<user>.<session>.<secret>`: the user leads, because sessions are kept by user and need no further index. */
  cookie: string
  id: string
  expiresAt: number
  /** Outlives the browser. */
  remember: boolean
}

export async function newSession(
  deps: Deps,
  userId: string,
  remember: boolean,
  origin: Origin,
): Promise<{ row: NewSession; openedAs(id: string): OpenedSession }> {
  const ttl = remember ? deps.config.rememberTtl : deps.config.sessionTtl
  const id = newId(deps.clock())
  const secret = newSecret()
  const row = newRow(deps, { userId, id, mode: 'cookie', ttl, secretHash: await sha256(secret) }, origin)
  const { expiresAt } = row
  return { row, openedAs: (id) => ({ cookie: `${userId}.${id}.${secret}`, id, expiresAt, remember }) }
}

/** A row as both modes open it. `ttl`: seconds that each renewal or refresh grants. */
export function newRow(
  { config, clock }: Deps,
  session: Pick<NewSession, 'userId' | 'id' | 'mode' | 'ttl' | 'secretHash'>,
  { device, country }: Origin,
): NewSession {
  const now = clock()
  const expiresAt = now + Math.min(session.ttl, config.sessionMax)
  return { ...session, device, place: country, createdAt: now, lastSeenAt: now, expiresAt }
}

/** Null when the text has not the form of a session cookie. */
export function readSessionCookie(text: string | undefined): { userId: string; id: string; secret: string } | null {
  const [userId = '', id = '', secret = '', ...rest] = text?.split('.') ?? []
  return rest.length === 0 && isId(userId) && isId(id) && /^[\w-]{43}$/.test(secret) ? { userId, id, secret } : null
}

/** The session that a cookie names, by its secret. */
export async function cookieSession({
  sessionCookie,
}: {
  sessionCookie?: string | undefined
}): Promise<SessionRef | null> {
  const held = readSessionCookie(sessionCookie)
  return held && { userId: held.userId, id: held.id, mode: 'cookie', secretHash: await sha256(held.secret) }
}
