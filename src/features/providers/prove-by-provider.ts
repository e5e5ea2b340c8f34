import type { Deps } from '../../deps.ts'
import { newSecret } from '../../lib/hashes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { Resumed } from '../../sessions/index.ts'
import { markFresh } from '../../store/accounts/sessions.ts'
import { isSpentBy, spend } from '../../store/accounts/spent.ts'
import { allOf } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import type { Attempt } from './attempt.ts'
import type { ProviderPerson } from './person.ts'
import { isLinkedTo } from './statements.ts'

/** Clocks of two services. */
const skew = 60

/**
 * Makes a session fresh by a new log-in at the provider, which must say when it was (OpenID Connect Core 3.1.2.1,
 * `max_age`): one that was there before proves nothing.
 */
export async function proveByProvider(
  deps: Deps,
  { attempt, person, resumed }: { attempt: Attempt; person: ProviderPerson; resumed: Resumed },
): Promise<Result<null, 'fresh_needed' | 'provider_refused'>> {
  const { user, session } = resumed.visitor
  if (user.id !== attempt.userId || session.id !== attempt.sessionId) return fail('provider_refused')
  if (person.authAt === null || person.authAt < attempt.startedAt - skew) return fail('provider_refused')
  // Where the account wants a second factor, one alone is none.
  if (resumed.wantsSecondFactor && !person.hasMfa) return fail('fresh_needed')
  const once = { key: attempt.id, by: newSecret() }
  const amr = [...new Set([...session.amr, ...(person.hasMfa ? ['mfa'] : [])])]
  const key = { userId: user.id, id: session.id }
  const { marked } = await commit(deps.db, {
    spent: spend(once),
    marked: markFresh(key, { now: deps.clock(), amr }, allOf(isSpentBy(once), isLinkedTo(person, user.id))),
  })
  return marked.length > 0 ? ok(null) : fail('provider_refused')
}
