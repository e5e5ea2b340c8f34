import { commit } from '../store/database.ts'
import { deleteSession } from '../store/sessions.ts'
import type { Deps } from './deps.ts'
import { readRefreshToken } from './refresh-token.ts'
import { type Credentials, sessionOf } from './resume-session.ts'

/** Ends the session of a cookie, Bearer or refresh token; none, or one that has ended, is fine. */
export async function logOut(
  deps: Deps,
  { refreshToken, ...credentials }: Credentials & { refreshToken?: string | undefined },
): Promise<void> {
  const token = refreshToken === undefined ? null : await readRefreshToken(deps.config.keyring, refreshToken)
  const ref = token ? { userId: token.userId, id: token.sessionId, mode: 'token' as const } : null
  const ending = ref ?? (await sessionOf(deps, credentials))
  if (ending) await commit(deps.db, [deleteSession(deps.db, ending)])
}
