import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import type { Continued } from '../../sessions/continued-session.ts'
import { readDevice } from '../../sessions/device-cookie.ts'
import { gateOf } from '../../sessions/gate.ts'
import { isCompletable, type LinkedChange } from '../../store/accounts/email-change-completion.ts'
import { isAsRead, userById } from '../../store/accounts/users.ts'
import { allOf, always, holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { failuresAt } from '../../store/limits/counters.ts'
import { countBefore, countTry } from '../../store/limits/throttles.ts'
import { blocked, forgivenBy, noteFailedLogIn } from '../log-in/failed-log-in.ts'
import { completeEmailChange } from './complete-email-change.ts'

interface ByPassword {
  password: string
  deviceCookie: string | undefined
  origin: Origin
}

export type ChangeByPasswordFailure = 'link_invalid' | 'password_wrong' | 'fresh_needed' | 'too_many_requests'

/**
 * Completes a change of address for somebody who is not signed in, by the password: a try at it is a try to log in. An
 * account with a second factor asks for more than a password.
 */
export async function changeByPassword(
  deps: Deps,
  change: LinkedChange,
  { password, deviceCookie, origin }: ByPassword,
): Promise<Result<{ continued: Continued | null }, ChangeByPasswordFailure>> {
  const { userId } = change
  const now = deps.clock()
  const device = await readDevice(deps, deviceCookie)
  const { key, limit } = failuresAt(userId, device)
  const isWaiting = isCompletable(change, now)
  const gate = gateOf(deps, userId, ['pwd'])
  const { waiting, before, counted, found, asked } = await commit(deps.db, {
    waiting: holds(isWaiting),
    before: countBefore(key),
    counted: countTry(key, limit, now, isWaiting),
    found: userById({ id: userId }),
    asked: gate.asked,
  })
  const [[user], [tried]] = [found, counted]
  if (!waiting[0]?.holds || !user) return fail('link_invalid')
  if (!tried?.allowed) return blocked(tried?.blockedUntil ?? now, now)
  const { valid } = await deps.passwords.verify(password, user.passwordHash)
  if (!valid) return noteFailedLogIn(deps, { userId, origin }, 'password_wrong')
  const counter = forgivenBy(user, device, key, before[0], tried)
  if (asked && asked.length > 0) {
    await commit(deps.db, { counter: counter(always) })
    return fail('fresh_needed')
  }
  const isPresent = allOf(isAsRead(user), gate.isOpen)
  const completed = await completeEmailChange(deps, change, { isPresent, counter }, origin)
  return completed ? ok(completed) : fail('link_invalid')
}
