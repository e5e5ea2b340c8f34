import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import type { Origin } from '../../origin.ts'
import { commit } from '../../store/database.ts'
import { recoveryMails } from './recovery-mails.ts'
import * as recoveries from './recovery-statements.ts'
import { isUsedBy } from './statements.ts'

/** Begins the waiting by the mailed link; the owner hears of it at once. The same link once more tells the same end. */
export async function beginRecovery(
  deps: Deps,
  { token, origin }: { token: string; origin: Origin },
): Promise<Result<{ endsAt: number }, 'link_invalid' | 'link_expired'>> {
  const { keyring, secondFactor } = deps.config
  const now = deps.clock()
  const link = await readLink(keyring, 'recovery', token, now)
  if (!link.ok) return link
  if (secondFactor.recoveryDelay === 0) return fail('link_invalid')
  const { subject: userId, mailId, securityVersion } = link.value
  const by = newId(now)
  const endsAt = now + secondFactor.recoveryDelay
  const isDone = isUsedBy(userId, by)
  const mails = recoveryMails(deps, { kind: 'recovery_started', userId, endsAt, origin, wanted: isDone })
  const { running, ...told } = await commit(deps.db, {
    begun: recoveries.beginRecovery(
      { userId, securityVersion, now, every: secondFactor.recoveryEvery },
      { mailId, by, endsAt },
    ),
    entry: auditEntry(deps, { event: 'recovery_started', userId, origin, wanted: isDone }),
    ...mails.statements,
    running: recoveries.recoveryBegunBy(userId, mailId),
  })
  const [recovery] = running
  if (!recovery) return fail('link_invalid')
  deps.enqueueMails(mails.ids(told))
  return ok(recovery)
}
