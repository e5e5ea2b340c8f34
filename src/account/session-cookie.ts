import { newSecret, sha256 } from '../lib/hashes.ts'
import { isId, newId } from '../lib/ids.ts'
import type { NewSession } from '../store/sessions.ts'
import type { Deps } from './deps.ts'
import type { Origin } from './origin.ts'

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
  { config, clock }: Deps,
  userId: string,
  remember: boolean,
  origin: Origin,
): Promise<{ row: NewSession; opened: OpenedSession }> {
  const now = clock()
  const ttl = remember ? config.rememberTtl : config.sessionTtl
  const expiresAt = now + Math.min(ttl, config.sessionMax)
  const id = newId(now)
  const secret = newSecret()
  const row = { userId, id, secretHash: await sha256(secret), ttl, device: origin.device, place: origin.country }
  return {
    row: { ...row, createdAt: now, lastSeenAt: now, expiresAt },
    opened: { cookie: `${userId}.${id}.${secret}`, id, expiresAt, remember },
  }
}

/** Null when the text has not the form of a session cookie. */
export async function readSessionCookie(
  text: string | undefined,
): Promise<{ userId: string; id: string; secretHash: string } | null> {
  const [userId = '', id = '', secret = '', ...rest] = text?.split('.') ?? []
  if (rest.length > 0 || !isId(userId) || !isId(id) || !/^[\w-]{43}$/.test(secret)) return null
  return { userId, id, secretHash: await sha256(secret) }
}
