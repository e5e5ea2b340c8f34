import { commit } from '../store/database.ts'
import { deleteSession } from '../store/sessions.ts'
import type { Deps } from './deps.ts'
import { readSessionCookie } from './session-cookie.ts'

/** Ends the session of a cookie; none, or one that has ended, is fine. */
export async function logOut({ db }: Deps, sessionCookie: string | undefined): Promise<void> {
  const key = await readSessionCookie(sessionCookie)
  if (key) await commit(db, [deleteSession(db, { ...key, mode: 'cookie' })])
}
