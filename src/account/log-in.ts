import { type SQL, sql } from 'drizzle-orm'
import { indexHash } from '../lib/hashes.ts'
import { type Failure, fail, ok, type Result } from '../lib/result.ts'
import { commit } from '../store/database.ts'
import { newestRegistration } from '../store/registrations.ts'
import { insertSession } from '../store/sessions.ts'
import { clearThrottles, countTry } from '../store/throttles.ts'
import { isUser, type Login, noteLogin, type User, userByLogin, userIdOf } from '../store/users.ts'
import { signAccess, type VisibleUser, visible } from './access-token.ts'
import type { Deps } from './deps.ts'
import { type KnownDevice, readDevice, signDevice } from './device-cookie.ts'
import type { Origin } from './origin.ts'
import { newSession, type OpenedSession } from './session-cookie.ts'

export interface LogInInput {
  login: Login
  password: string
  remember: boolean
  deviceCookie: string | undefined
  origin: Origin
}

export interface LoggedIn {
  user: VisibleUser
  session: OpenedSession
  accessToken: string | null
  deviceToken: string
}

export type LogInFailure = 'invalid_credentials' | 'email_unconfirmed' | 'account_disabled' | 'too_many_requests'

const tries = { stranger: 5, knownDevice: 10 }

/**
 * Checks a password and opens a session. Unknown, wrong, unconfirmed and disabled take the same path and cost; only a
 * right password learns more. The try is counted before the hash, so that parallel guesses gain nothing.
 */
export async function logIn(deps: Deps, input: LogInInput): Promise<Result<LoggedIn, LogInFailure>> {
  const { db } = deps
  const now = deps.clock()
  const device = await readDevice(deps, input.deviceCookie)
  const counter = await counterOf(deps, input.login, device)
  const [[counted], [user], [registration]] = await commit(db, [
    countTry(db, counter.key, counter.limit, now),
    userByLogin(db, input.login),
    newestRegistration(db, 'email' in input.login ? input.login.email : '', now),
  ])
  if (!counted?.allowed) return blocked(counted?.blockedUntil ?? now, now)
  const checked = await deps.passwords.verify(input.password, user?.passwordHash ?? null)
  if (user && checked.valid) return admit(deps, input, user, counter.keys, device, checked.outdated)
  if (!registration) return fail('invalid_credentials')
  const { valid } = await deps.passwords.verify(input.password, registration.passwordHash)
  return fail(valid ? 'email_unconfirmed' : 'invalid_credentials')
}

function blocked(until: number, now: number): Failure<'too_many_requests'> {
  return { ok: false, code: 'too_many_requests', retryAfter: Math.max(1, until - now) }
}

async function admit(
  deps: Deps,
  input: LogInInput,
  user: User,
  counters: SQL[],
  device: KnownDevice | null,
  outdated: boolean,
): Promise<Result<LoggedIn, LogInFailure>> {
  const { db, config } = deps
  if (user.disabledAt !== null) return fail('account_disabled')
  if (user.emailConfirmedAt === null && config.emailConfirmation === 'required') return fail('email_unconfirmed')
  const { row, opened } = await newSession(deps, user.id, input.remember, input.origin)
  const rehashed = outdated ? await deps.passwords.hash(input.password) : null
  // A reset that was faster has raised the version: this log-in then comes too late.
  const isUnchanged = sql`EXISTS (SELECT 1 FROM users WHERE id = ${user.id} AND disabled_at IS NULL
    AND security_version = ${user.securityVersion})`
  const [written] = await commit(db, [
    insertSession(db, row, isUnchanged),
    noteLogin(db, user, rehashed, deps.clock()),
    clearThrottles(db, counters, isUnchanged),
  ])
  if (written.length === 0) return fail('invalid_credentials')
  const visitor = { user: visible(user), session: { id: opened.id, expiresAt: opened.expiresAt } }
  const deviceId = device?.userId === user.id ? device.deviceId : undefined
  const [accessToken, deviceToken] = await Promise.all([
    signAccess(deps, visitor),
    signDevice(deps, user.id, user.securityVersion, deviceId),
  ])
  return ok({ user: visitor.user, session: opened, accessToken, deviceToken })
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
    keys: [sql`iif(${isKnown}, ${deviceKey}, ${accountKey})`],
  }
}
