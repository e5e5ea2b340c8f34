import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { newId } from '../../lib/ids.ts'
import { nowhere } from '../../origin.ts'
import { commit } from '../../store/database.ts'
import { recoveryMails } from './recovery-mails.ts'
import { endedRecoveries, halfOverRecoveries, hasEnded, noteHalfTime } from './recovery-statements.ts'
import { removalOf } from './removal.ts'
import { isUsedBy } from './statements.ts'

/** Every minute: tells of recoveries whose time is half over, and takes the factor where it is over. */
export async function endRecoveries(deps: Deps): Promise<void> {
  const now = deps.clock()
  const { ended, half } = await commit(deps.db, { ended: endedRecoveries(now), half: halfOverRecoveries(now) })
  for (const { userId, endsAt } of ended) await end(deps, userId, endsAt)
  for (const { userId, endsAt } of half) await tellHalfTime(deps, userId, endsAt)
}

/** The owner may have stopped it since it was read. */
async function end(deps: Deps, userId: string, endsAt: number): Promise<void> {
  const wanted = hasEnded(userId, deps.clock())
  const removal = removalOf(deps, { userId, wanted, kind: 'recovery_done' })
  const mails = recoveryMails(deps, { kind: 'recovery_done', userId, endsAt, origin: nowhere, wanted: removal.isThere })
  const { toldBefore } = mails.statements
  const told = await commit(deps.db, {
    entry: auditEntry(deps, { event: 'recovery_done', userId, origin: null, wanted: removal.isThere }),
    toldBefore,
    ...removal.statements,
  })
  deps.enqueueMails(mails.ids({ told: told.noticed, toldBefore: told.toldBefore }))
}

async function tellHalfTime(deps: Deps, userId: string, endsAt: number): Promise<void> {
  const now = deps.clock()
  const by = newId(now)
  const wanted = isUsedBy(userId, by)
  const mails = recoveryMails(deps, { kind: 'recovery_soon', userId, endsAt, origin: nowhere, wanted })
  const told = await commit(deps.db, { noted: noteHalfTime(userId, now, by), ...mails.statements })
  deps.enqueueMails(mails.ids(told))
}
