import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import type { Origin } from '../../origin.ts'
import { signDevice } from '../../sessions/device-cookie.ts'
import { byMail, type Entry, entryOf } from '../../sessions/entry.ts'
import { newOpening } from '../../sessions/opening.ts'
import { isTakenOver, resetPasswordOf, userAtVersion } from '../../store/accounts/password-resets.ts'
import { settleRegistrations } from '../../store/accounts/registrations.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { takeOver } from '../../store/accounts/takeover.ts'
import { holdsPasswordHash } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { loginCounter } from '../../store/limits/counters.ts'
import { clearThrottles } from '../../store/limits/throttles.ts'
import { hashNewPassword } from '../rules/new-password.ts'

export interface InvitationInput {
  token: string
  password: string
  username?: string | undefined
  origin: Origin
  /** Given by pages: whoever has accepted is signed in, unless a second factor is asked for. */
  signIn?: boolean
}

export interface Accepted extends Entry {
  deviceToken: string
}

/**
 * Takes over an account that an operator made or imported: the mailed link proves the mailbox, so it confirms the address
 * and sets the password, and the name if one is given. Of two at once one wins; a taken name leaves the link usable.
 */
export async function acceptInvitation(
  deps: Deps,
  { token, password, username, origin, signIn = false }: InvitationInput,
): Promise<Result<Accepted, 'link_invalid' | 'link_expired' | 'username_taken' | 'password_breached'>> {
  const { db, config, clock } = deps
  const link = await readLink(config.keyring, 'invite', token, clock())
  if (!link.ok) return link
  const { subject: userId, securityVersion } = link.value
  const hashed = await hashNewPassword(deps, password)
  if (!hashed.ok) return hashed
  const passwordHash = hashed.value
  const isDone = holdsPasswordHash(userId, passwordHash)
  const { firstAdminEmail } = config
  const name = config.username === 'off' ? undefined : username
  const reset = { userId, securityVersion, passwordHash, now: clock(), firstAdminEmail, username: name }
  const opening = signIn ? await newOpening(deps, { userId, ...byMail, origin }) : undefined
  const { invited, won, ...found } = await commit(db, {
    invited: userAtVersion(userId, securityVersion),
    ...takeOver(deps.features, userId, isTakenOver(reset)),
    won: resetPasswordOf(reset),
    sessions: deleteSessionsOf(userId, isDone),
    ...opening?.statements(isDone),
    asked: opening?.asked,
    tries: clearThrottles([loginCounter(userId)], isDone),
    ...settleRegistrations(userId),
    entry: auditEntry(deps, { event: 'confirmed', userId, origin, wanted: isDone }),
  })
  if (won.length === 0) return fail(invited.length > 0 ? 'username_taken' : 'link_invalid')
  const version = securityVersion + 1
  const deviceToken = await signDevice(deps, userId, version)
  return ok({ deviceToken, ...(await entryOf(opening, found, { securityVersion: version, deviceToken })) })
}
