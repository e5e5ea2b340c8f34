import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import type { Origin } from '../../origin.ts'
import type { Continued } from '../../sessions/continued-session.ts'
import { type Credentials, sessionOf } from '../../sessions/resume-session.ts'
import { isCompletable } from '../../store/accounts/email-change-completion.ts'
import { isLive } from '../../store/accounts/sessions.ts'
import { holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { type ChangeByPasswordFailure, changeByPassword } from './change-by-password.ts'
import { completeEmailChange } from './complete-email-change.ts'

export interface ConfirmChangeInput {
  token: string
  /** Of the browser that opened the link: its own session of the account proves presence, and goes on. */
  credentials: Credentials
  /** The account's, where there is no such session. */
  password?: string | undefined
  deviceCookie?: string | undefined
  origin: Origin
}

export type ConfirmChangeFailure = ChangeByPasswordFailure | 'link_expired' | 'password_needed'

/**
 * Gives the account the address whose mailbox the link proves. The mailbox alone is not enough: whoever asks for the
 * change to a stranger's address would have that stranger confirm it, and keep the way back. So the account's owner must
 * be there too, by a session or the password.
 */
export async function confirmEmailChange(
  deps: Deps,
  { token, credentials, password, deviceCookie, origin }: ConfirmChangeInput,
): Promise<Result<{ continued: Continued | null }, ConfirmChangeFailure>> {
  const link = await readLink(deps.config.keyring, 'email_change', token, deps.clock())
  if (!link.ok) return link
  const { subject: userId, mailId: id, securityVersion } = link.value
  const change = { id, userId, securityVersion }
  const own = await sessionOf(deps, credentials)
  if (own?.userId === userId) {
    const present = { isPresent: isLive(own, deps.clock()), sessionId: own.id }
    const completed = await completeEmailChange(deps, change, present, origin)
    if (completed) return ok(completed)
  }
  if (password !== undefined) return changeByPassword(deps, change, { password, deviceCookie, origin })
  const { waiting } = await commit(deps.db, { waiting: holds(isCompletable(change, deps.clock())) })
  return fail(waiting[0]?.holds ? 'password_needed' : 'link_invalid')
}
