import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { idTime, newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import type { Origin } from '../../origin.ts'
import { commit } from '../../store/database.ts'
import * as recoveries from './recovery-statements.ts'
import { isUsedBy } from './statements.ts'

/** Stops a recovery by the link of a mail about it, and bars the next for a while: it was not the owner's. */
export async function stopRecovery(
  deps: Deps,
  { token, origin }: { token: string; origin: Origin },
): Promise<Result<null, 'link_invalid' | 'link_expired'>> {
  const { keyring, secondFactor } = deps.config
  const now = deps.clock()
  const link = await readLink(keyring, 'recovery_stop', token, now)
  if (!link.ok) return link
  const { subject: userId, mailId } = link.value
  const by = newId(now)
  const { stopped } = await commit(deps.db, {
    stopped: recoveries.stopRecovery(
      { userId, mailedAt: idTime(mailId) },
      { barredUntil: now + secondFactor.recoveryBar, by },
    ),
    entry: auditEntry(deps, { event: 'recovery_stopped', userId, origin, wanted: isUsedBy(userId, by) }),
  })
  return stopped.length > 0 ? ok(null) : fail('link_invalid')
}
