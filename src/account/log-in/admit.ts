import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { signAccess, signBearer, type VisibleUser, type Visitor, visible } from '../../sessions/access-token.ts'
import { type KnownDevice, signDevice } from '../../sessions/device-cookie.ts'
import { newTokenSession, type TokenSet } from '../../sessions/refresh-token.ts'
import { newSession, type OpenedSession } from '../../sessions/session-cookie.ts'
import { insertSession, type NewSession } from '../../store/accounts/sessions.ts'
import { noteLogin, type User } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { clearThrottles } from '../../store/limits/throttles.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { type SQL, sql } from '../../store/sql.ts'

export interface AdmitInput {
  user: User
  /** cookie: for browsers. token: for apps, which get a Bearer and a refresh token. */
  mode: 'cookie' | 'token'
  remember: boolean
  origin: Origin
  device: KnownDevice | null
  /** A hash with today's parameters, where the stored one has others. */
  rehashed: string | null
  /** Failure counters that this success clears. */
  counters: SQL[]
}

export interface Admitted {
  user: VisibleUser
  deviceToken: string
  access: BrowserAccess | TokenAccess
}
export type BrowserAccess = { mode: 'cookie'; session: OpenedSession; accessToken: string | null }
export type TokenAccess = { mode: 'token'; tokens: TokenSet }

/** Opens a session for somebody whose password was right, unless the account has changed since it was read. */
export async function admit(deps: Deps, input: AdmitInput): Promise<Result<Admitted, 'invalid_credentials'>> {
  const { db } = deps
  const { user } = input
  const session = await (input.mode === 'token' ? forApp(deps, input) : forBrowser(deps, input))
  // A reset that was faster has raised the version: this log-in then comes too late.
  const isUnchanged = sql`EXISTS (SELECT 1 FROM users WHERE id = ${user.id} AND disabled_at IS NULL
    AND security_version = ${user.securityVersion})`
  const notice = newMail(deps, input.origin, day, newDeviceNotices)
  const [written] = await commit(db, [
    insertSession(db, session.row, isUnchanged),
    noteLogin(db, user, input.rehashed, deps.clock()),
    clearThrottles(input.counters, isUnchanged),
    auditEntry(deps, {
      ...{ event: 'logged_in', userId: user.id, origin: input.origin, wanted: isUnchanged },
      detail: JSON.stringify({ mode: input.mode, first: Number(user.lastLoginAt === null) }),
    }),
    ...(isNewDevice(input) ? [insertMail(db, notice, noticeMail('new_device', user.id, isUnchanged))] : []),
  ])
  if (written.length === 0) return fail('invalid_credentials')
  if (isNewDevice(input)) deps.enqueueMails([notice.id])
  const { id, expiresAt } = session.row
  const deviceId = input.device?.userId === user.id ? input.device.deviceId : undefined
  const [deviceToken, access] = await Promise.all([
    signDevice(deps, user.id, user.securityVersion, deviceId),
    session.access({ user: visible(user), session: { id, expiresAt }, locale: user.locale }),
  ])
  return ok({ user: visible(user), deviceToken, access })
}

/** The owner is told so often an hour: an app that logs in each time it runs is not news each time. */
const newDeviceNotices = 3

/** Worth a notice: not the first log-in of all, and of a browser that holds no device cookie of the account. */
function isNewDevice({ user, device }: AdmitInput): boolean {
  if (!user.noticesNewDevice || user.lastLoginAt === null || user.emailConfirmedAt === null) return false
  return device?.userId !== user.id || device.securityVersion !== user.securityVersion
}

interface Opening {
  row: NewSession
  access(visitor: Visitor): Promise<Admitted['access']>
}

async function forBrowser(deps: Deps, { user, remember, origin }: AdmitInput): Promise<Opening> {
  const { row, opened } = await newSession(deps, user.id, remember, origin)
  const access = async (visitor: Visitor) =>
    ({ mode: 'cookie', session: opened, accessToken: await signAccess(deps, visitor) }) as const
  return { row, access }
}

async function forApp(deps: Deps, { user, remember, origin }: AdmitInput): Promise<Opening> {
  const { row, refreshToken } = await newTokenSession(deps, user.id, remember, origin)
  const access = async (visitor: Visitor) =>
    ({ mode: 'token', tokens: { ...(await signBearer(deps, visitor)), refreshToken } }) as const
  return { row, access }
}
