import type { Deps } from '../../deps.ts'
import { isSendingGoingOn, isSendingPaused } from '../../store/admin/mail-actions.ts'
import { commit } from '../../store/database.ts'
import { takeDueMails } from '../../store/mail/outbox-delivery.ts'
import { pauseSending, resumeSending } from '../../store/mail/sending.ts'
import { type Admin, auditAction } from '../admin.ts'

// So many are sent at once when sending goes on; the sweep takes the rest.
const mailsAtOnce = 1000

/** Stops sending everywhere, or lets it go on. What is so already stays so. */
export async function switchSending(deps: Deps, admin: Admin, to: 'paused' | 'resumed'): Promise<void> {
  const { db, clock } = deps
  const event = `admin.mail_${to}` as const
  const isNews = to === 'paused' ? isSendingGoingOn : isSendingPaused
  const { due } = await commit(db, {
    noted: auditAction(deps, admin, { event, userId: null, wanted: isNews }),
    paused: to === 'paused' && pauseSending(clock()),
    resumed: to === 'resumed' && resumeSending(),
    due: to === 'resumed' && takeDueMails(clock(), mailsAtOnce),
  })
  if (due) deps.enqueueMails(due.map(({ id }) => id))
}
