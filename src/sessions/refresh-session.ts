import { auditEntry } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { day } from '../lib/clock.ts'
import { newSecret } from '../lib/hashes.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { newMail } from '../mail/queue/new-mail.ts'
import type { Origin } from '../origin.ts'
import { endIfReused, reuse, rotate } from '../store/accounts/refresh.ts'
import { enabledUser, liveSession } from '../store/accounts/sessions.ts'
import { userById } from '../store/accounts/users.ts'
import { commit } from '../store/database.ts'
import { insertMail, noticeMail } from '../store/mail/outbox.ts'
import { signBearer, stateOf, visible } from './access-token.ts'
import { type RefreshToken, readRefreshToken, successorOf, type TokenSet } from './refresh-token.ts'

type RefreshFailure = 'refresh_invalid' | 'email_unconfirmed' | 'account_disabled'

/**
 * New tokens for a refresh token, which is spent by it. A spent one presented again ends the whole session and tells
 * the owner, except within the grace, when it gets the same successor again (RFC 9700 section 4.14.2).
 */
export async function refreshSession(
  deps: Deps,
  input: { refreshToken: string; origin: Origin },
): Promise<Result<TokenSet, RefreshFailure>> {
  const { db, config, clock } = deps
  const token = await readRefreshToken(config.keyring, input.refreshToken)
  if (!token) return fail('refresh_invalid')
  const nonce = newSecret()
  const next = await successorOf(config.keyring.signing('refresh'), token, nonce)
  const { userId, sessionId, secretHash } = token
  const presented = { userId, sessionId, secretHash, now: clock() }
  const isReused = reuse(presented)
  const theft = newMail(deps, input.origin, day)
  const isBarred = Number(config.emailConfirmation !== 'off')
  const { rotated, live, enabled, found, ended } = await commit(db, {
    rotated: rotate({ ...presented, nextHash: next.secretHash, nonce, longest: config.sessionMax, barred: isBarred }),
    live: liveSession({ userId, id: sessionId, mode: 'token' }, clock()),
    enabled: enabledUser({ id: userId }),
    found: userById({ id: userId }),
    notice: insertMail(theft, noticeMail('session_theft', userId, isReused)),
    entry: auditEntry(deps, { event: 'session_theft', userId, origin: input.origin, wanted: isReused }),
    ended: endIfReused(presented),
  })
  if (ended.length > 0) {
    deps.log.warn('session.refresh_reused', { user: userId, session: sessionId })
    deps.enqueueMails([theft.id])
  }
  const [[session], [user]] = [live, found]
  if (!session || !user || ended.length > 0) return fail('refresh_invalid')
  if (enabled.length === 0) return fail('account_disabled')
  if (!user.emailConfirmedAt && config.emailConfirmation !== 'off') return fail('email_unconfirmed')
  const successor = rotated.length > 0 ? next : await retold(deps, token, session)
  if (!successor) return fail('refresh_invalid')
  const visitor = { user: visible(user), session: stateOf(session), locale: user.locale }
  return ok({ ...(await signBearer(deps, visitor, session.audience)), refreshToken: successor.text })
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
