import type { SQLWrapper } from 'drizzle-orm'
import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { indexHash } from '../../lib/hashes.ts'
import { type Failure, fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { admissionRefusal } from '../../sessions/admission.ts'
import type { KnownDevice } from '../../sessions/device-cookie.ts'
import { type Login, userOf } from '../../store/accounts/logins.ts'
import { newestRegistration } from '../../store/accounts/registrations.ts'
import { type User, userByLogin } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { failuresOf } from '../../store/limits/counters.ts'
import {
  type Counts,
  clearThrottles,
  countBefore,
  countTry,
  giveBack,
  isTryNumber,
} from '../../store/limits/throttles.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'

export interface PasswordLogin {
  login: Login
  password: string
  mode: 'cookie' | 'token'
  device: KnownDevice | null
  origin: Origin
}

/** Who it is, and what the log-in that follows needs of the check. */
export interface CheckedPassword {
  user: User
  /** A hash with today's parameters, where the stored one has others. */
  rehashed: string | null
  /** What the right password does to the count of failures. */
  counter: (wanted: SQLWrapper) => SQLWrapper
}

export type PasswordFailure = 'invalid_credentials' | 'email_unconfirmed' | 'account_disabled' | 'too_many_requests'

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
  const { login, password } = input
  const now = deps.clock()
  const typedHash = await indexHash(deps.config.keyring, 'email' in login ? login.email : login.usernameKey)
  const failures = failuresOf(login, typedHash, input.device)
  const trouble = newMail(deps, input.origin, day)
  const isWorrying = isTryNumber(failures.key, worrying)
  const { before, counted, noticed, found, registered } = await commit(db, {
    before: countBefore(failures.key),
    counted: countTry(failures.key, failures.limit, now),
    noticed: insertMail(trouble, noticeMail('login_trouble', userOf(login), isWorrying)),
    found: userByLogin(login),
    registered: newestRegistration({ email: 'email' in login ? login.email : '', now }),
  })
  if (noticed.length > 0) deps.enqueueMails([trouble.id])
  const [tried] = counted
  if (!tried?.allowed) return blocked(tried?.blockedUntil ?? now, now)
  const [[user], [registration]] = [found, registered]
  const checked = await passwords.verify(password, user?.passwordHash ?? null)
  if (user && checked.valid) {
    const refusal = admissionRefusal(deps, user, input.mode)
    if (refusal) return refuse(deps, input, refusal)
    const rehashed = checked.outdated ? await passwords.hash(password) : null
    return ok({ user, rehashed, counter: counterOf(user, input.device, failures.key, before[0], tried) })
  }
  // Also where there is none: the time must not tell that a sign-up waits.
  const { valid } = await passwords.verify(password, registration?.passwordHash ?? null)
  return refuse(deps, input, valid ? 'email_unconfirmed' : 'invalid_credentials')
}

/** A known browser's failures are forgiven. Of the strangers' goes one's own try alone, or they would learn of the log-in. */
function counterOf(user: User, device: KnownDevice | null, key: SQLWrapper, before: Counts | undefined, tried: Counts) {
  const isKnown = device?.userId === user.id && device.securityVersion === user.securityVersion
  return (wanted: SQLWrapper) => (isKnown ? clearThrottles([key], wanted) : giveBack(key, before, tried, wanted))
}

function blocked(until: number, now: number): Failure<'too_many_requests'> {
  return { ok: false, code: 'too_many_requests', retryAfter: Math.max(1, until - now) }
}

/** Noted after the answer, for an unknown account too: the same work for everybody. */
function refuse<Code extends PasswordFailure>(deps: Deps, { login, origin }: PasswordLogin, code: Code): Failure<Code> {
  const detail = JSON.stringify({ code })
  const noting = commit(deps.db, {
    entry: auditEntry(deps, { event: 'log_in_failed', userId: userOf(login), origin, detail }),
  })
  deps.defer(noting.catch(() => deps.log.warn('audit_failed', { event: 'log_in_failed' })))
  return fail(code)
}
