import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../deps.ts'
import { newSecret, sha256 } from '../lib/hashes.ts'
import { replaceSecret } from '../store/accounts/sessions.ts'
import { signDevice } from './device-cookie.ts'
import type { OpenedSession } from './session-cookie.ts'

/** What a browser gets whose session outlives a change of password or address. */
export interface Continued {
  session: OpenedSession
  deviceToken: string
}

interface Continuing {
  userId: string
  id: string
  /** After the change, which made every device a stranger. */
  securityVersion: number
  wanted: SQLWrapper
}

/** A session that goes on under another secret: copies of its old cookie end with the other sessions. */
export async function continueSession(deps: Deps, { userId, id, securityVersion, wanted }: Continuing) {
  const secret = newSecret()
  return {
    statement: replaceSecret({ userId, id }, await sha256(secret), wanted),
    /** Null for a token session, which has no cookie and keeps its refresh token. */
    async opened([row]: { ttl: number; expiresAt: number }[]): Promise<Continued | null> {
      if (!row) return null
      const remember = row.ttl > deps.config.sessionTtl
      const session = { cookie: `${userId}.${id}.${secret}`, id, expiresAt: row.expiresAt, remember }
      return { session, deviceToken: await signDevice(deps, userId, securityVersion) }
    },
  }
}
