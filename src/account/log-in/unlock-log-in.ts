import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import type { Origin } from '../../origin.ts'
import { signDevice } from '../../sessions/device-cookie.ts'
import { hasVersion, userById } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { loginCounter } from '../../store/limits/counters.ts'
import { clearThrottles } from '../../store/limits/throttles.ts'

/**
 * "It was me", from the notice about failed log-ins: the failures are forgotten, and this browser becomes a known
 * device, whose tries strangers cannot use up. It proves the mailbox, and still asks for the password.
 */
export async function unlockLogIn(
  deps: Deps,
  input: { token: string; origin?: Origin },
): Promise<Result<{ deviceToken: string }, 'link_invalid' | 'link_expired'>> {
  const { db, config, clock } = deps
  const link = await readLink(config.keyring, 'unlock', input.token, clock())
  if (!link.ok) return link
  const { subject: userId, securityVersion } = link.value
  const isCurrent = hasVersion({ id: userId, securityVersion })
  const { found } = await commit(db, {
    found: userById({ id: userId }),
    tries: clearThrottles([loginCounter(userId)], isCurrent),
    entry: auditEntry(deps, { event: 'log_in_unlocked', userId, origin: input.origin ?? null, wanted: isCurrent }),
  })
  const [user] = found
  if (user?.securityVersion !== securityVersion) return fail('link_invalid')
  return ok({ deviceToken: await signDevice(deps, userId, securityVersion) })
}
