import { type RetryPolicy, window } from '../../delivery/retry.ts'
import { type Clock, minute } from '../../lib/clock.ts'
import type { Health } from '../../store/mail/provider-health.ts'
import type { Provider, Verdict } from '../providers/provider.ts'
import { paced } from './pace.ts'

/** A mail API behind its circuit. */
export interface Guarded extends Provider {
  /** What has become of it since the batch began; undefined when nothing is new. */
  news(): Health | undefined
}

interface Surroundings {
  clock: Clock
  policy: RetryPolicy
  tooLate: () => boolean
}

// An API that lacks a setting fails every mail; any other failure may be one mail's bad luck.
const transientFailures = 5

// A mail waits as long as its own Retry-After says; the others try again after a few minutes.
const longestHold = 5 * minute

/**
 * The API at its rate, and left alone for a while after a failure that concerns every mail: an operator's fault,
 * several failures in a row, or a Retry-After. Meanwhile it answers as it did last. Then one mail goes first, and the
 * others wait for what becomes of it.
 */
export function guarded(
  provider: Provider,
  known: Health | undefined,
  { clock, policy, tooLate }: Surroundings,
): Guarded {
  const { name } = provider
  let health: Health = known ?? { name, failures: 0, openUntil: 0, lastClass: '', lastCode: '', changedAt: 0 }
  const before = health
  let first: Promise<Verdict> | undefined

  const refusal = (): Verdict | undefined => {
    const { openUntil, lastClass, lastCode } = health
    const retryAfter = openUntil - clock()
    if (retryAfter <= 0) return undefined
    const known = lastClass === 'config' ? 'config' : 'transient'
    return { ok: false, class: known, code: lastCode, retryAfter, unasked: true }
  }
  const attempt = async (mail: Parameters<Provider['send']>[0]) => {
    const refused = refusal()
    if (refused) return refused
    const verdict = await provider.send(mail)
    // What was under way when the circuit opened does not close it.
    if (refusal()) return verdict
    health = after(health, verdict, clock(), policy)
    if (refusal()) first = undefined
    return verdict
  }
  const line = paced({ ...provider, send: attempt }, tooLate)
  return {
    ...provider,
    news: () => (health.failures === before.failures && health.openUntil === before.openUntil ? undefined : health),
    async send(mail) {
      if (health.openUntil > 0 && first) await first
      const refused = refusal()
      if (refused) return refused
      const sending = line.send(mail)
      if (health.openUntil > 0) first ??= sending
      return sending
    },
  }
}

function after(health: Health, verdict: Verdict, now: number, policy: RetryPolicy): Health {
  if (verdict.ok || verdict.class === 'recipient' || verdict.class === 'request')
    return health.failures === 0 ? health : { ...health, failures: 0, openUntil: 0, changedAt: now }
  const failures = health.failures + 1
  const openings = failures - (verdict.class === 'config' ? 0 : transientFailures - 1)
  const pause = openings > 0 ? window(policy.retryBase, policy.retryCap, openings) : 0
  const hold = Math.max(pause, Math.min(verdict.retryAfter ?? 0, longestHold))
  const openUntil = hold > 0 ? now + Math.ceil(hold) : 0
  return { ...health, failures, openUntil, lastClass: verdict.class, lastCode: verdict.code, changedAt: now }
}
