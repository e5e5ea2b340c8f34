import type { SQLWrapper } from 'drizzle-orm'
import { auditEntry } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { day } from '../lib/clock.ts'
import { type Failure, fail, ok, type Result } from '../lib/result.ts'
import { newMail } from '../mail/queue/new-mail.ts'
import type { Origin } from '../origin.ts'
import { isSpentBy, spend, type Use } from '../store/accounts/spent.ts'
import { isAsRead, noteLogin, type User } from '../store/accounts/users.ts'
import { allOf, always } from '../store/conditions.ts'
import { commit, type Statement } from '../store/database.ts'
import { insertMail, noticeMail } from '../store/mail/outbox.ts'
import { type VisibleUser, visible } from './access-token.ts'
import type { HalfSignedIn } from './challenge.ts'
import { isKnownTo, type KnownDevice, signDevice } from './device-cookie.ts'
import { type Access, newOpening } from './opening.ts'
import { factorUses, type Proven } from './presence.ts'
import { trustFor, trustIn } from './trust.ts'

export interface OpenSession {
  /** As it was when the proof was weighed. */
  user: User
  /** How somebody has proven who it is (RFC 8176). */
  amr: readonly string[]
  /** cookie: for browsers. token: for apps, which get a Bearer and a refresh token. */
  mode: 'cookie' | 'token'
  remember: boolean
  audience?: string | undefined
  origin: Origin
  device: KnownDevice | null
  /** A hash with today's parameters, where the stored one has others. */
  rehashed?: string | null
  /** What this success does to the count of failures, if it is wanted, whatever is still asked. */
  counter?: (wanted: SQLWrapper) => SQLWrapper
  /** What the proof uses up: of two log-ins by the same one is refused. */
  once?: Use
  /** A proof that uses itself up. */
  proven?: Proven
  /** This browser is to be spared the second factor from now on. */
  trust?: boolean
  /** As in `NewOpening`. */
  isWeak?: boolean
  identity?: string | undefined
  /** What the proof changes, whatever is still asked. */
  regardless?: (wanted: SQLWrapper) => readonly (Statement | SQLWrapper)[]
  /** What else the log-in changes, if it opens a session. */
  also?: (isIn: SQLWrapper) => readonly (Statement | SQLWrapper)[]
}

export interface Opened {
  user: VisibleUser
  account: User
  deviceToken: string
  access: Access
}

export type SecondFactorNeeded = Failure<'second_factor_required'> & { challenge: HalfSignedIn }

/**
 * Opens a session for somebody who has proven who it is, unless the account has changed since it was read or asks for
 * another factor. Every log-in goes through here, so that none goes past the second factor.
 */
export async function openSession(
  deps: Deps,
  input: OpenSession,
): Promise<Result<Opened, 'invalid_credentials'> | SecondFactorNeeded> {
  const { db } = deps
  const { user, origin } = input
  const opening = await newOpening(deps, { ...input, userId: user.id, trusted: trustIn(deps, input) })
  // A reset that was faster has raised the version: this log-in then comes too late.
  const isUsed = allOf(input.once ? isSpentBy(input.once) : always, input.proven?.isSpent ?? always)
  const isUnchanged = allOf(isAsRead(user), isUsed)
  const isIn = opening.isOpenIf(isUnchanged)
  const notice = isNewDevice(input) && newMail(deps, origin, day, newDeviceNotices)
  const first = Number(user.lastLoginAt === null)
  const { asked, ...told } = await commit(db, {
    spent: input.once && spend(input.once),
    proof: input.proven?.spend,
    ...opening.statements(isUnchanged),
    asked: opening.asked,
    login: noteLogin(user, input.rehashed ?? null, deps.clock(), isIn),
    counter: input.counter?.(isUnchanged),
    regardless: input.regardless?.(isUnchanged),
    also: input.also?.(isIn),
    ...factorUses(deps, user.id, input.amr, isIn),
    entry: auditEntry(deps, {
      event: 'logged_in',
      userId: user.id,
      origin,
      wanted: isIn,
      detail: JSON.stringify({ mode: input.mode, first }),
    }),
    notice: notice && insertMail(notice, noticeMail('new_device', user.id, isIn)),
  })
  const [answer] = asked ?? []
  const session = opening.openedIn(told)
  if (!session && asked && answer) return secondFactorNeeded(await opening.challenge(user.securityVersion, asked))
  if (!session) return fail('invalid_credentials')
  deps.enqueueMails([...(notice ? [notice.id] : []), ...(input.proven?.mails ?? [])])
  const deviceId = input.device?.userId === user.id ? input.device.deviceId : undefined
  const trust = trustFor(deps, user, input.device, input.trust ?? false)
  const [deviceToken, access] = await Promise.all([
    signDevice(deps, user.id, user.securityVersion, { deviceId, trust }),
    opening.access(user, session),
  ])
  return ok({ user: visible(user), account: user, deviceToken, access })
}

/** The owner is told so often an hour: an app that logs in each time it runs is not news each time. */
const newDeviceNotices = 3

/** Worth a notice: not the first log-in of all, and of a browser that holds no device cookie of the account. */
function isNewDevice({ user, device }: OpenSession): boolean {
  if (!user.noticesNewDevice || user.lastLoginAt === null || user.emailConfirmedAt === null) return false
  return !isKnownTo(user, device)
}

const secondFactorNeeded = (challenge: HalfSignedIn): SecondFactorNeeded => ({
  ok: false,
  code: 'second_factor_required',
  challenge,
})
