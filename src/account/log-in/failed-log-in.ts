import type { SQLWrapper } from 'drizzle-orm'
import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { type Failure, fail } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import type { KnownDevice } from '../../sessions/device-cookie.ts'
import type { User } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { type Counts, clearThrottles, giveBack } from '../../store/limits/throttles.ts'

/** What a right password does to the count of failures that its try was counted under. */
export function forgivenBy(
  user: User,
  device: KnownDevice | null,
  key: SQLWrapper,
  before: Counts | undefined,
  tried: Counts,
): (wanted: SQLWrapper) => SQLWrapper {
  const isKnown = device?.userId === user.id && device.securityVersion === user.securityVersion
  // A known browser's failures are forgiven. Of the strangers' goes one's own try alone, or they would learn of the log-in.
  return (wanted) => (isKnown ? clearThrottles([key], wanted) : giveBack(key, before, tried, wanted))
}

export function blocked(until: number, now: number): Failure<'too_many_requests'> {
  return { ok: false, code: 'too_many_requests', retryAfter: Math.max(1, until - now) }
}

/** Noted after the answer, for an unknown account too: the same work for everybody. */
export function noteFailedLogIn<Code extends string>(
  deps: Deps,
  { userId, origin }: { userId: string | SQLWrapper; origin: Origin },
  code: Code,
): Failure<Code> {
  const detail = JSON.stringify({ code })
  const noting = commit(deps.db, { entry: auditEntry(deps, { event: 'log_in_failed', userId, origin, detail }) })
  deps.defer(noting.catch(() => deps.log.warn('audit_failed', { event: 'log_in_failed' })))
  return fail(code)
}
