import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import type { Visitor } from '../../sessions/index.ts'
import { isFreshSession } from '../../store/accounts/sessions.ts'
import { holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { hashesOf, newRecoveryCodes } from './recovery-codes.ts'
import { isOn, isUsedBy, replaceRecoveryCodes } from './statements.ts'

/** Ten new recovery codes, shown once; the old ones are void. */
export async function renewRecoveryCodes(
  deps: Deps,
  { visitor, origin }: { visitor: Visitor; origin: Origin },
): Promise<Result<{ recoveryCodes: string[] }, 'fresh_needed' | 'state_conflict'>> {
  const { user, session } = visitor
  const now = deps.clock()
  const recoveryCodes = newRecoveryCodes()
  const by = newId(now)
  const isAllowed = isFreshSession(user.id, session.id, { now, ttl: deps.config.freshTtl })
  const isDone = isUsedBy(user.id, by)
  const notice = newMail(deps, origin, day)
  const { fresh, on } = await commit(deps.db, {
    fresh: holds(isAllowed),
    on: holds(isOn(user.id)),
    replaced: replaceRecoveryCodes(user.id, { recoveryHashes: await hashesOf(recoveryCodes), by }, isAllowed),
    entry: auditEntry(deps, { event: 'recovery_codes_renewed', userId: user.id, origin, wanted: isDone }),
    notice: insertMail(notice, noticeMail('recovery_codes_renewed', user.id, isDone)),
  })
  if (!fresh[0]?.holds) return fail('fresh_needed')
  if (!on[0]?.holds) return fail('state_conflict')
  deps.enqueueMails([notice.id])
  return ok({ recoveryCodes })
}
