import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { signDevice } from '../../sessions/device-cookie.ts'
import { byMail, type Entry, entryOf } from '../../sessions/entry.ts'
import { newOpening } from '../../sessions/opening.ts'
import { isTakenOver, resetPasswordOf } from '../../store/accounts/password-resets.ts'
import { settleRegistrations } from '../../store/accounts/registrations.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { takeOver } from '../../store/accounts/takeover.ts'
import { holdsPasswordHash } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { loginCounter } from '../../store/limits/counters.ts'
import { clearThrottles } from '../../store/limits/throttles.ts'
import { nextOfMail } from '../../store/mail/destinations.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { hashNewPassword } from '../rules/new-password.ts'

export interface ResetInput {
  token: string
  password: string
  origin: Origin
  /** Given by pages: whoever has reset the password is signed in, unless a second factor is asked for. */
  signIn?: boolean
}

export interface PasswordReset extends Entry {
  deviceToken: string
  /** Where whoever asked for it wants to go. */
  next?: string | null
}

/**
 * Sets a password by the mailed link. It proves the mailbox, so it confirms the address too; every session ends before
 * the answer, and the owner is told. Answers a device token: failures of strangers do not slow the owner afterwards.
 */
export async function resetPassword(
  deps: Deps,
  input: ResetInput,
): Promise<Result<PasswordReset, 'link_invalid' | 'link_expired' | 'password_breached'>> {
  const { db, config, clock } = deps
  const link = await readLink(config.keyring, 'reset', input.token, clock())
  if (!link.ok) return link
  const { subject: userId, mailId, securityVersion } = link.value
  const hashed = await hashNewPassword(deps, input.password)
  if (!hashed.ok) return hashed
  const passwordHash = hashed.value
  const notice = newMail(deps, input.origin, day)
  const isDone = holdsPasswordHash(userId, passwordHash)
  const reset = { userId, securityVersion, passwordHash, now: clock(), firstAdminEmail: config.firstAdminEmail }
  const opening = input.signIn ? await newOpening(deps, { userId, ...byMail, origin: input.origin }) : undefined
  const { won, going, ...found } = await commit(db, {
    ...takeOver(deps.features, userId, isTakenOver(reset)),
    won: resetPasswordOf(reset),
    sessions: deleteSessionsOf(userId, isDone),
    ...opening?.statements(isDone),
    asked: opening?.asked,
    going: nextOfMail(mailId),
    tries: clearThrottles([loginCounter(userId)], isDone),
    notice: insertMail(notice, noticeMail('password_changed', userId, isDone)),
    ...settleRegistrations(userId),
    entry: auditEntry(deps, { event: 'password_reset', userId, origin: input.origin, wanted: isDone }),
  })
  if (won.length === 0) return fail('link_invalid')
  deps.enqueueMails([notice.id])
  const version = securityVersion + 1
  const deviceToken = await signDevice(deps, userId, version)
  const entry = await entryOf(opening, found, { securityVersion: version, deviceToken })
  return ok({ deviceToken, next: going[0]?.next ?? null, ...entry })
}
