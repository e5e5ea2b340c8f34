import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import type { Origin } from '../../origin.ts'
import type { Visitor } from '../../sessions/index.ts'
import { endTrust } from '../../store/accounts/users.ts'
import { always } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'

/** From now on every browser is asked for the second factor again. */
export async function forgetBrowsers(
  deps: Deps,
  { visitor, origin }: { visitor: Visitor; origin: Origin },
): Promise<void> {
  const { id: userId } = visitor.user
  await commit(deps.db, {
    entry: auditEntry(deps, { event: 'trust_ended', userId, origin }),
    ended: endTrust(userId, always, { isFactorGone: false }),
  })
}
