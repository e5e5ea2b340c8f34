import { hour, minute } from '../../lib/clock.ts'
import type { FailureClass } from '../providers/provider.ts'

/** Between 0 and 1, as Math.random. */
export type Random = () => number

/** Seconds. */
export interface RetryPolicy {
  retryBase: number
  retryCap: number
}

// A queue delays a message for at most 12 hours.
const longest = 12 * hour

/**
 * Seconds until the attempt after the nth one. The API's own Retry-After wins; else full jitter over a doubling
 * window, so that mails that failed together do not come back together.
 */
export function retryDelay(
  failure: { class: FailureClass; retryAfter?: number | undefined },
  attempts: number,
  policy: RetryPolicy,
  random: Random,
): number {
  if (failure.retryAfter !== undefined) return Math.min(Math.max(Math.ceil(failure.retryAfter), 1), longest)
  if (failure.class === 'config') return between(5 * minute, window(5 * minute, hour, attempts + 1), random)
  return between(1, window(policy.retryBase, policy.retryCap, attempts), random)
}

/** Seconds until a mail that may have gone out without an idempotency key is sent once more: an answer may be on its way. */
export const repeatDelay = (random: Random): number => between(minute, 2 * minute, random)

/** Doubles from `base` at the first attempt, up to `cap`. */
export const window = (base: number, cap: number, attempts: number) => Math.min(cap, base * 2 ** (attempts - 1))

const between = (least: number, most: number, random: Random) =>
  Math.round(least + random() * Math.max(most - least, 0))
