import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { cancelMails as cancel, countCancellable, statusesOf } from '../../store/admin/outbox.ts'
import { commit } from '../../store/database.ts'
import type { Admin } from '../admin.ts'
import { auditMailAction } from './audit-mail-action.ts'
import { mostMails } from './list-mails.ts'

export interface Cancelled {
  cancelled: string[]
  refused: { id: string; reason: 'mail_unknown' | 'already_ended' | 'being_sent' }[]
}

/** Ends mails that wait. One that a consumer is sending just now is left alone. */
export async function cancelMails(
  deps: Deps,
  admin: Admin,
  { ids }: { ids: readonly string[] },
): Promise<Result<Cancelled, 'too_many'>> {
  if (ids.length > mostMails) return fail('too_many')
  const { db } = deps
  const now = deps.clock()
  const count = countCancellable(ids, now)
  const { ended, known } = await commit(db, {
    noted: auditMailAction(deps, admin, { event: 'admin.mails_cancelled', ids, count }),
    ended: cancel(ids, now),
    known: statusesOf(ids),
  })
  const cancelled = ended.map(({ id }) => id)
  const statuses = new Map(known.map(({ id, status }) => [id, status]))
  const refused = ids.filter((id) => !cancelled.includes(id)).map((id) => ({ id, reason: reasonOf(statuses.get(id)) }))
  return ok({ cancelled, refused })
}

function reasonOf(status: string | undefined): Cancelled['refused'][number]['reason'] {
  if (status === undefined) return 'mail_unknown'
  return status === 'sending' ? 'being_sent' : 'already_ended'
}
