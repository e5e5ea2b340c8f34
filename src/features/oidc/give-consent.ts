import type { Deps } from '../../deps.ts'
import { commit } from '../../store/database.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import type { Asker } from './authorize.ts'
import { giveConsent } from './consent-statements.ts'

/** Notes what somebody lets an app have, beside what it has already. The operator's own need none. */
export async function letClientHave(
  { db, clock }: Deps,
  { client, scope }: AuthorizationRequest,
  { visitor, consented }: Asker,
): Promise<void> {
  if (client.firstParty) return
  const all = [...new Set([...consented, ...scope])].join(' ')
  await commit(db, { given: giveConsent({ userId: visitor.user.id, clientId: client.id, scope: all, at: clock() }) })
}
