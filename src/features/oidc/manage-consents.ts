import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import { commit } from '../../store/database.ts'
import { consentsOf, hasGiven, withdrawConsent } from './consent-statements.ts'
import { endGrantsTo } from './grant-statements.ts'
import { wordsIn } from './parameters.ts'

export interface ListedConsent {
  clientId: string
  name: string
  scopes: string[]
  at: number
}

/** The apps that somebody lets know who they are. */
export async function listConsents({ db }: Deps, userId: string): Promise<ListedConsent[]> {
  const { given } = await commit(db, { given: consentsOf(userId) })
  return given.map(({ scope, ...consent }) => ({ ...consent, scopes: wordsIn(scope) }))
}

/** Takes back what an app was let have; what it was granted for the time when nobody is there ends with it. */
export async function withdraw(
  deps: Deps,
  { userId, clientId, origin }: { userId: string; clientId: string; origin: Origin },
): Promise<Result<null, 'not_found'>> {
  const detail = JSON.stringify({ client: clientId })
  const wanted = hasGiven(userId, clientId)
  const { withdrawn, ended } = await commit(deps.db, {
    entry: auditEntry(deps, { event: 'app_withdrawn', userId, origin, detail, wanted }),
    withdrawn: withdrawConsent(userId, clientId),
    ended: endGrantsTo(userId, clientId),
  })
  return withdrawn.length > 0 || ended > 0 ? ok(null) : fail('not_found')
}
