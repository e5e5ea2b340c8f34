import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { indexHash } from '../../lib/hashes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { admissionRefusal } from '../../sessions/admission.ts'
import type { KnownDevice } from '../../sessions/device-cookie.ts'
import { type Login, userOf } from '../../store/accounts/logins.ts'
import { newestRegistration } from '../../store/accounts/registrations.ts'
import { type User, userByLogin } from '../../store/accounts/users.ts'
import { always } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { failuresOf } from '../../store/limits/counters.ts'
import { areFewer, countBefore, countTry, isTryNumber } from '../../store/limits/throttles.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { blocked, forgivenBy, noteFailedLogIn } from './failed-log-in.ts'

export interface PasswordLogin {
  login: Login
  password: string
  mode: 'cookie' | 'token'
  device: KnownDevice | null
  origin: Origin
  /** Null where none is asked for. */
  challenge?: Challenge | null
}

/** Proof that somebody is there, asked for after a few failures. */
export interface Challenge {
  isGiven: boolean
  isPassed(): Promise<boolean>
}

/** Who it is, and what the log-in that follows needs of the check. */
export interface CheckedPassword {
  user: User
  /** A hash with today's parameters, where the stored one has others. */
  rehashed: string | null
  /** What the right password does to the count of failures. */
  counter: (wanted: SQLWrapper) => SQLWrapper
}

export type PasswordFailure =
  | 'invalid_credentials'
  | 'email_unconfirmed'
  | 'account_disabled'
  | 'challenge_needed'
  | 'too_many_requests'

/** After so many failures a challenge is asked for. */
const suspicious = 3

/** After so many failures in a row the owner is told, and given a way in. */
const worrying = 20

/**
 * Checks who it is by the password. Unknown, wrong, unconfirmed and disabled take the same path and cost; only a right
 * password learns more. The try is counted before the hash, so that parallel guesses gain nothing.
 */
export async function checkPassword(
  deps: Deps,
  input: PasswordLogin,
): Promise<Result<CheckedPassword, PasswordFailure>> {
  const { db, passwords } = deps
  const { login, password, challenge = null } = input
  const now = deps.clock()
  const typedHash = await indexHash(deps.config.keyring, 'email' in login ? login.email : login.usernameKey)
  const failures = failuresOf(login, typedHash, input.device)
  const trouble = newMail(deps, input.origin, day)
  const isWorrying = isTryNumber(failures.key, worrying, now)
  // A try that does not come to the password is not counted.
  const isHeard = challenge && !challenge.isGiven ? areFewer(failures.key, suspicious, now) : always
  const { before, counted, noticed, found, registered } = await commit(db, {
    before: countBefore(failures.key),
    counted: countTry(failures.key, failures.limit, now, isHeard),
    noticed: insertMail(trouble, noticeMail('login_trouble', userOf(login), isWorrying)),
    found: userByLogin(login),
    registered: newestRegistration({ email: 'email' in login ? login.email : '', now }),
  })
  if (noticed.length > 0) deps.enqueueMails([trouble.id])
  const [tried] = counted
  if (!tried) return fail('challenge_needed')
  if (!tried.allowed) return blocked(tried.blockedUntil, now)
  if (challenge && tried.count > suspicious && !(await challenge.isPassed())) return fail('challenge_needed')
  const [[user], [registration]] = [found, registered]
  const tries = { userId: userOf(login), origin: input.origin }
  const checked = await passwords.verify(password, user?.passwordHash ?? null)
  if (user && checked.valid) {
    const refusal = admissionRefusal(deps, user, input.mode)
    if (refusal) return noteFailedLogIn(deps, tries, refusal)
    const rehashed = checked.outdated ? await passwords.hash(password) : null
    return ok({ user, rehashed, counter: forgivenBy(user, input.device, failures.key, before[0], tried) })
  }
  // Also where there is none: the time must not tell that a sign-up waits.
  const { valid } = await passwords.verify(password, registration?.passwordHash ?? null)
  return noteFailedLogIn(deps, tries, valid ? 'email_unconfirmed' : 'invalid_credentials')
}
