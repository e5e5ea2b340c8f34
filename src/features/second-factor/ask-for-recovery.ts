import type { Deps } from '../../deps.ts'
import { hour } from '../../lib/clock.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { readChallenge } from '../../sessions/index.ts'
import { userById } from '../../store/accounts/users.ts'
import { holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { isRecoverable } from './recovery-statements.ts'

export type RecoveryRefusal = 'pending_expired' | 'forbidden' | 'state_conflict'

/**
 * Mails a link that begins a recovery, to somebody who has just given the right password and can give no factor. A
 * log-in that was begun otherwise does not serve: it takes password and mailbox.
 */
export async function askForRecovery(
  deps: Deps,
  { pending, origin }: { pending: string | undefined; origin: Origin },
): Promise<Result<null, RecoveryRefusal>> {
  const challenge = await readChallenge(deps, pending)
  if (!challenge.ok) return challenge
  const { userId, securityVersion, amr } = challenge.value
  if (!amr.includes('pwd')) return fail('pending_expired')
  const { recoveryEvery: every } = deps.config.secondFactor
  const isAllowed = isRecoverable({ userId, securityVersion, now: deps.clock(), every })
  const mail = newMail(deps, origin, hour, deps.config.resendsPerHour + 1)
  const { found, allowed, mailed } = await commit(deps.db, {
    found: userById({ id: userId }),
    allowed: holds(isAllowed),
    mailed: insertMail(mail, noticeMail('recovery_confirm', userId, isAllowed)),
  })
  const [user] = found
  if (user?.securityVersion !== securityVersion) return fail('pending_expired')
  if (user.role === 'admin') return fail('forbidden')
  if (!allowed[0]?.holds) return fail('state_conflict')
  if (mailed.length > 0) deps.enqueueMails([mail.id])
  return ok(null)
}
