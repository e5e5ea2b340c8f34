import type { SQLWrapper } from 'drizzle-orm'
import { auditEntry } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { day } from '../lib/clock.ts'
import { newSecret, sha256 } from '../lib/hashes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { newMail } from '../mail/queue/new-mail.ts'
import type { Origin } from '../origin.ts'
import { endIfReused, reuse, rotate } from '../store/accounts/refresh.ts'
import { enabledUser, liveSession, type Session } from '../store/accounts/sessions.ts'
import { type User, userById } from '../store/accounts/users.ts'
import { allOf } from '../store/conditions.ts'
import { insertMail, noticeMail } from '../store/mail/outbox.ts'
import { type RefreshToken, successorOf } from './refresh-token.ts'

export interface NewRotation {
  token: RefreshToken
  origin: Origin
  /** Whose grant it is; null: the account's own app. A token of the one is none of the other. */
  clientId: string | null
  /** False where the token stays the same, as for a client that proves itself by a secret. */
  rotates: boolean
  /** What has to hold beside it. */
  wanted: SQLWrapper
}

export type RotationFailure = 'refresh_invalid' | 'email_unconfirmed' | 'account_disabled'

export interface Rotated {
  session: Session
  user: User
  refreshToken: string
}

interface Found {
  rotated: { id: string }[]
  live: Session[]
  enabled: User[]
  found: User[]
  ended: { id: string }[]
}

/**
 * A refresh token on its way to its successor, for the batch of whoever takes it. A spent one presented again ends the
 * whole session and tells the owner, except within the grace and from the same device, when it gets the same successor
 * again (RFC 9700 section 4.14.2). Addresses tell nothing: a phone changes them all the time.
 */
export async function newRotation(deps: Deps, { token, origin, clientId, rotates, wanted }: NewRotation) {
  const { config, clock } = deps
  const { userId, sessionId, secretHash } = token
  const nonce = newSecret()
  const next = rotates ? await successorOf(config.keyring.signing('refresh'), token, nonce) : token
  const by = await sha256(origin.userAgent ?? '')
  const times = { now: clock(), since: clock() - config.refreshGrace }
  const presented = { userId, sessionId, secretHash, clientId, by, ...times }
  const barred = Number(config.emailConfirmation !== 'off')
  const isTheft = allOf(reuse(presented), wanted)
  const notice = newMail(deps, origin, day)
  const statements = {
    rotated: rotate({ ...presented, nextHash: next.secretHash, nonce, longest: config.sessionMax, barred }, wanted),
    live: liveSession({ userId, id: sessionId, mode: 'token' }, clock()),
    enabled: enabledUser({ id: userId }),
    found: userById({ id: userId }),
    notice: insertMail(notice, noticeMail('session_theft', userId, isTheft)),
    entry: auditEntry(deps, { event: 'session_theft', userId, origin, wanted: isTheft }),
    ended: endIfReused(presented, wanted),
  }
  async function outcome(answers: Found): Promise<Result<Rotated, RotationFailure>> {
    const { rotated, live, enabled, found, ended } = answers
    if (ended.length > 0) {
      deps.log.warn('session.refresh_reused', { user: userId, session: sessionId })
      deps.enqueueMails([notice.id])
    }
    const [[session], [user]] = [live, found]
    if (!session || !user || ended.length > 0 || session.clientId !== clientId) return fail('refresh_invalid')
    if (enabled.length === 0) return fail('account_disabled')
    if (!user.emailConfirmedAt && config.emailConfirmation !== 'off') return fail('email_unconfirmed')
    const successor = rotated.length > 0 ? next : await retold(deps, token, session)
    return successor ? ok({ session, user, refreshToken: successor.text }) : fail('refresh_invalid')
  }
  return { statements, outcome }
}

/** The successor that somebody else was told a moment ago, made again. */
async function retold(
  { config }: Deps,
  token: RefreshToken,
  session: { nonce: string | null; secretHash: string },
): Promise<RefreshToken | undefined> {
  const keys = config.keyring.all('refresh')
  const candidates = await Promise.all(keys.map((key) => successorOf(key, token, session.nonce ?? '')))
  return candidates.find(({ secretHash }) => secretHash === session.secretHash)
}
