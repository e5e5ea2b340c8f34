import type { Context } from 'hono'
import type { HttpEnv } from '../../http/kit/env.ts'
import { isFenced, resume } from '../../http/middleware/session.ts'
import { isFresh } from '../../sessions/index.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import type { Asker } from './authorize.ts'
import { consentOf } from './consent-statements.ts'
import { wordsIn } from './parameters.ts'

/**
 * Who is signed in. For the operator's own apps a fresh access cookie is believed: what it trails a revocation, the
 * token endpoint sees. For others the database is asked, and told in the same trip what this person lets them have.
 */
export async function askerOf(
  c: Context<HttpEnv>,
  { client }: AuthorizationRequest,
  need: 'stated' | 'checked',
): Promise<Asker | null> {
  const { id: clientId, firstParty } = client
  const consent = firstParty ? undefined : (userId: string) => consentOf({ userId, clientId })
  const resumed = await resume(c, firstParty ? need : 'checked', consent)
  if (!resumed) return null
  const { visitor, beside = [] } = resumed
  const consented = wordsIn(String(beside[0]?.scope ?? ''))
  return { visitor, isFenced: isFenced(c, resumed), isFresh: isFresh(c.var.deps, visitor), consented }
}
