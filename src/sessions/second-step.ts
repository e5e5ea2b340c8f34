import type { SQLWrapper } from 'drizzle-orm'
import { auditEntry } from '../audit.ts'
import type { Deps } from '../deps.ts'
import { newId } from '../lib/ids.ts'
import { type Failure, fail, ok, type Result } from '../lib/result.ts'
import type { Origin } from '../origin.ts'
import { isUnspent } from '../store/accounts/spent.ts'
import { userById } from '../store/accounts/users.ts'
import { holds } from '../store/conditions.ts'
import { commit } from '../store/database.ts'
import { atMost, secondFactorCounter } from '../store/limits/counters.ts'
import { countBefore, countTry, giveBack } from '../store/limits/throttles.ts'
import { type AdmissionRefusal, admissionRefusal } from './admission.ts'
import { type Challenge, readChallenge } from './challenge.ts'
import { readDevice } from './device-cookie.ts'
import { type Opened, openSession } from './open-session.ts'
import { factorCaseOf, type PresenceCase, type PresenceFailure, type Proof } from './presence.ts'

export interface SecondStep {
  pending: string | undefined
  proof: Proof
  /** In place of what the first step asked for. */
  mode?: 'cookie' | 'token' | undefined
  /** This browser is to be spared the second factor from now on. */
  trust: boolean
  deviceCookie: string | undefined
  origin: Origin
}

export type SecondStepFailure = PresenceFailure | 'pending_expired' | 'too_many_requests' | AdmissionRefusal

/**
 * Opens the session of somebody who was signed in by half, for a second factor. Tries are counted before a code is
 * compared, by account and not by browser: whoever is here knows the password.
 */
export async function completeLogIn(deps: Deps, input: SecondStep): Promise<Result<Opened, SecondStepFailure>> {
  const challenge = await readChallenge(deps, input.pending)
  if (!challenge.ok) return challenge
  const chosen = factorCaseOf(deps, input.proof)
  if (!chosen) return fail('code_invalid')
  const { userId, amr, remember, audience, identity } = challenge.value
  const mode = input.mode ?? challenge.value.mode
  const tried = await weigh(deps, chosen, challenge.value, input.proof)
  if (!tried.ok) return tried
  const { user, check, ...counting } = tried.value
  const refusal = admissionRefusal(deps, user, mode)
  if (refusal) return fail(refusal)
  const proven = await check(user, input.origin)
  if (!proven.ok) return refused(deps, { userId, origin: input.origin }, proven)
  const opened = await openSession(deps, {
    ...{
      user,
      mode,
      remember,
      audience,
      identity,
      origin: input.origin,
      trust: input.trust,
      proven: proven.value,
      ...counting,
    },
    amr: [...new Set([...amr, ...proven.value.amr])],
    device: await readDevice(deps, input.deviceCookie),
    once: { key: challenge.value.id, by: newId(deps.clock()) },
  })
  return opened.ok ? opened : fail(chosen.failure)
}

/** Counts the try and reads what it is held against. The challenge dies with its use and with the password it was given for. */
async function weigh(deps: Deps, chosen: PresenceCase, challenge: Challenge & { id: string }, proof: Proof) {
  const { userId } = challenge
  const now = deps.clock()
  const key = secondFactorCounter(userId)
  const { before, counted, found, unspent, check } = await commit(deps.db, {
    before: countBefore(key),
    counted: chosen.tries !== undefined && countTry(key, atMost(chosen.tries), now),
    found: userById({ id: userId }),
    unspent: holds(isUnspent(challenge.id)),
    check: chosen.weigh(deps, userId, proof),
  })
  const [[user], tried] = [found, counted?.[0]]
  if (!unspent[0]?.holds || user?.securityVersion !== challenge.securityVersion) return fail('pending_expired')
  if (tried && !tried.allowed) return blocked(tried.blockedUntil - now)
  const counter = tried && ((wanted: SQLWrapper) => giveBack(key, before[0], tried, wanted))
  return ok({ user, check, ...(counter ? { counter } : {}) })
}

const blocked = (wait: number): Failure<'too_many_requests'> => ({
  ok: false,
  code: 'too_many_requests',
  retryAfter: Math.max(1, wait),
})

/** Noted after the answer. */
function refused<Code extends PresenceFailure>(
  deps: Deps,
  { userId, origin }: { userId: string; origin: Origin },
  failure: Failure<Code>,
): Failure<Code> {
  const detail = JSON.stringify({ code: failure.code })
  const entry = auditEntry(deps, { event: 'second_factor_failed', userId, origin, detail })
  deps.defer(commit(deps.db, { entry }).catch(() => deps.log.warn('audit_failed', { event: 'second_factor_failed' })))
  return failure
}
