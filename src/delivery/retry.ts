import { hour, minute } from '../lib/clock.ts'

/**
 * recipient, request: this message will never be taken · config: an operator has to act · transient: time mends it ·
 * uncertain: it may have been taken, for no answer came.
 */
export type FailureClass = 'recipient' | 'request' | 'config' | 'transient' | 'uncertain'

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
 * window, so that messages that failed together do not come back together.
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

/** As `retryDelay`, for a message with `left` seconds to live: only a Retry-After, or a hold for longer, lets it die waiting. */
export function retryWithin(
  left: number,
  ...[failure, attempts, policy, random]: Parameters<typeof retryDelay>
): number {
  const wait = retryDelay(failure, attempts, policy, random)
  return failure.retryAfter === undefined && left > minute ? Math.min(wait, Math.floor(left / 2)) : wait
}

/** Seconds until a message that may have gone out without an idempotency key is sent once more: an answer may be on its way. */
export const repeatDelay = (random: Random): number => between(minute, 2 * minute, random)

/** Doubles from `base` at the first attempt, up to `cap`. */
export const window = (base: number, cap: number, attempts: number) => Math.min(cap, base * 2 ** (attempts - 1))

const between = (least: number, most: number, random: Random) =>
  Math.round(least + random() * Math.max(most - least, 0))
