import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { indexHash } from '../../lib/hashes.ts'
import { type Failure, fail, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { type KnownDevice, readDevice } from '../../sessions/device-cookie.ts'
import { newestRegistration } from '../../store/accounts/registrations.ts'
import { isUser, type Login, type User, userByLogin, userIdOf } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { countTry, isTryNumber } from '../../store/limits/throttles.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { sql } from '../../store/sql.ts'
import { type Admitted, admit } from './admit.ts'

export interface LogInInput {
  login: Login
  password: string
  remember: boolean
  mode: 'cookie' | 'token'
  deviceCookie: string | undefined
  origin: Origin
}

export type LogInFailure = 'invalid_credentials' | 'email_unconfirmed' | 'account_disabled' | 'too_many_requests'

const tries = { stranger: 5, knownDevice: 10 }

/** After so many failures in a row the owner is told, and given a way in. */
const worrying = 20

/**
 * Checks a password and opens a session. Unknown, wrong, unconfirmed and disabled take the same path and cost; only a
 * right password learns more. The try is counted before the hash, so that parallel guesses gain nothing.
 */
export async function logIn(deps: Deps, input: LogInInput): Promise<Result<Admitted, LogInFailure>> {
  const { db, passwords } = deps
  const now = deps.clock()
  const device = await readDevice(deps, input.deviceCookie)
  const counter = await counterOf(deps, input.login, device)
  const trouble = newMail(deps, input.origin, day)
  const [[counted], noticed, [user], [registration]] = await commit(db, [
    countTry(counter.key, counter.limit, now),
    insertMail(db, trouble, noticeMail('login_trouble', userIdOf(input.login), isTryNumber(counter.key, worrying))),
    userByLogin(db, input.login),
    newestRegistration(db, 'email' in input.login ? input.login.email : '', now),
  ])
  if (noticed.length > 0) deps.enqueueMails([trouble.id])
  if (!counted?.allowed) return blocked(counted?.blockedUntil ?? now, now)
  const checked = await passwords.verify(input.password, user?.passwordHash ?? null)
  if (user && checked.valid) {
    const refusal = refusalOf(deps, user, input.mode)
    if (refusal) return refuse(deps, input, refusal)
    const rehashed = checked.outdated ? await passwords.hash(input.password) : null
    return admit(deps, { ...input, user, device, rehashed, counters: [counter.key] })
  }
  if (!registration) return refuse(deps, input, 'invalid_credentials')
  const { valid } = await passwords.verify(input.password, registration.passwordHash)
  return refuse(deps, input, valid ? 'email_unconfirmed' : 'invalid_credentials')
}

/** Noted after the answer, for an unknown account too: the same work for everybody. */
function refuse<Code extends LogInFailure>(deps: Deps, { login, origin }: LogInInput, code: Code): Failure<Code> {
  const detail = JSON.stringify({ code })
  const noting = commit(deps.db, [
    auditEntry(deps, { event: 'log_in_failed', userId: userIdOf(login), origin, detail }),
  ])
  deps.defer(noting.catch(() => deps.log.warn('audit_failed', { event: 'log_in_failed' })))
  return fail(code)
}

function blocked(until: number, now: number): Failure<'too_many_requests'> {
  return { ok: false, code: 'too_many_requests', retryAfter: Math.max(1, until - now) }
}

/** Why a right password does not let in. The policy `fence` lets browsers in, to little; apps would not see the fence. */
function refusalOf({ config }: Deps, user: User, mode: LogInInput['mode']) {
  if (user.disabledAt !== null) return 'account_disabled'
  if (user.emailConfirmedAt !== null || config.emailConfirmation === 'off') return undefined
  return config.emailConfirmation === 'required' || mode === 'token' ? 'email_unconfirmed' : undefined
}

/** Whose failures these are: a known device's own, else the account's, else those of what was typed. */
async function counterOf({ config }: Deps, login: Login, device: KnownDevice | null) {
  const typed = await indexHash(config.keyring, 'email' in login ? login.email : login.usernameKey)
  const isKnown = device
    ? sql`EXISTS (SELECT 1 FROM users WHERE ${isUser(login)} AND id = ${device.userId}
        AND security_version = ${device.securityVersion})`
    : sql`0`
  const deviceKey = sql`${`device:${device?.userId}:${device?.deviceId}`}`
  const accountKey = sql`'login:' || coalesce(${userIdOf(login)}, ${typed})`
  return {
    key: sql`iif(${isKnown}, ${deviceKey}, ${accountKey})`,
    limit: sql`iif(${isKnown}, ${tries.knownDevice}, ${tries.stranger})`,
  }
}
