import type { Deps } from '../deps.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Origin } from '../origin.ts'
import { markFresh } from '../store/accounts/sessions.ts'
import { isAsRead } from '../store/accounts/users.ts'
import { allOf } from '../store/conditions.ts'
import { commit } from '../store/database.ts'
import { reauthenticationCounter } from '../store/limits/counters.ts'
import { clearThrottles } from '../store/limits/throttles.ts'
import { signAccess, signBearer, type Visitor } from './access-token.ts'
import { freshUntil } from './freshness.ts'
import { factorUses, type PresenceFailure } from './presence.ts'
import { accountOf } from './reauthenticate.ts'
import type { Resumed } from './resume-session.ts'

export interface Freshened {
  freshUntil: number
  /** For the cookie of a browser; of an app, its Bearer. */
  accessToken: string | null
}

/**
 * Makes a session fresh by a proof that the guard has read and counted in its own trip (certainty `{ proof }`): step-up,
 * ASVS 7.5.3. Where the account wants a second factor the password alone is none.
 */
export async function provePresence(
  deps: Deps,
  { resumed, origin }: { resumed: Resumed; origin: Origin },
): Promise<Result<Freshened, PresenceFailure | 'fresh_needed' | 'too_many_requests'>> {
  const account = accountOf(resumed)
  const { visitor, blockedUntil = 0, weighing } = resumed
  const now = deps.clock()
  if (blockedUntil > 0) return { ok: false, code: 'too_many_requests', retryAfter: Math.max(1, blockedUntil - now) }
  if (!weighing) return fail('fresh_needed')
  const proven = await weighing.weigh(account, origin)
  if (!proven.ok) return proven
  if (resumed.wantsSecondFactor && !proven.value.amr.includes('mfa')) return fail('fresh_needed')
  const { session, user } = visitor
  const amr = [...new Set([...session.amr, ...proven.value.amr])]
  const { marked } = await commit(deps.db, {
    spent: proven.value.spend,
    marked: markFresh(
      { userId: user.id, id: session.id },
      { now, amr },
      allOf(proven.value.isSpent, isAsRead(account)),
    ),
    tries: clearThrottles([reauthenticationCounter(user.id, session.id)], proven.value.isSpent),
    ...factorUses(deps, user.id, proven.value.amr, proven.value.isSpent),
  })
  if (marked.length === 0) return fail(weighing.failure)
  deps.enqueueMails(proven.value.mails ?? [])
  const accessToken = await signed(deps, resumed, {
    ...visitor,
    session: { ...session, authAt: now, freshAt: now, amr },
  })
  return ok({ freshUntil: freshUntil(deps.config, now), accessToken })
}

async function signed(deps: Deps, { mode }: Resumed, visitor: Visitor): Promise<string | null> {
  return mode === 'token' ? (await signBearer(deps, visitor)).accessToken : signAccess(deps, visitor)
}
