import { commit } from '../store/database.ts'
import { liveSession, renewSession } from '../store/sessions.ts'
import { readAccess, signAccess, type Visitor, visible } from './access-token.ts'
import type { Deps } from './deps.ts'
import { readSessionCookie } from './session-cookie.ts'

export type { Visitor } from './access-token.ts'

export interface Resumed {
  visitor: Visitor
  /** A new access cookie, when the database was asked. */
  accessToken?: string | null
  /** The session's life was prolonged: its cookie wants a new end. */
  renewed?: boolean
}

/**
 * Who a session cookie belongs to. A fresh access cookie of the same session answers without the database, unless
 * `askDatabase` says that the answer must not trail a revocation.
 */
export async function resumeSession(
  deps: Deps,
  input: { sessionCookie: string | undefined; accessCookie: string | undefined; askDatabase: boolean },
): Promise<Resumed | null> {
  const { db, config, clock } = deps
  const key = await readSessionCookie(input.sessionCookie)
  if (!key) return null
  const now = clock()
  if (input.accessCookie && config.accessTokenTtl > 0 && !input.askDatabase) {
    const visitor = await readAccess(config.keyring, input.accessCookie, key, now)
    if (visitor) return { visitor }
  }
  const [renewed, [session], [user]] = await commit(db, [
    renewSession(db, key, now, config.sessionMax),
    ...liveSession(db, key, now),
  ])
  if (!session || !user) return null
  const visitor = { user: visible(user), session: { id: session.id, expiresAt: session.expiresAt } }
  return { visitor, accessToken: await signAccess(deps, visitor), renewed: renewed.length > 0 }
}
