import { auditEntry } from '../audit.ts'
import type { Deps } from '../deps.ts'
import type { Origin } from '../origin.ts'
import { deleteSession, hasSession } from '../store/accounts/sessions.ts'
import { commit } from '../store/database.ts'
import { readRefreshToken } from './refresh-token.ts'
import { type Credentials, sessionOf } from './resume-session.ts'

/** Ends the session of a cookie, Bearer or refresh token; none, or one that has ended, is fine. */
export async function logOut(
  deps: Deps,
  { refreshToken, origin, ...credentials }: Credentials & { refreshToken?: string | undefined; origin?: Origin },
): Promise<void> {
  const token = refreshToken === undefined ? null : await readRefreshToken(deps.config.keyring, refreshToken)
  const ref = token ? { userId: token.userId, id: token.sessionId, mode: 'token' as const } : null
  const ending = ref ?? (await sessionOf(deps, credentials))
  if (!ending) return
  const entry = auditEntry(deps, {
    event: 'logged_out',
    userId: ending.userId,
    origin: origin ?? null,
    wanted: hasSession(ending),
  })
  await commit(deps.db, { entry, ended: deleteSession(ending) })
}
