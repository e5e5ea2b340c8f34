import type { Deps } from '../../deps.ts'
import { commit } from '../../store/database.ts'
import { takeDueMails } from '../../store/mail/outbox-delivery.ts'
import { pauseSending, resumeSending } from '../../store/mail/sending.ts'
import { sql } from '../../store/sql.ts'
import { type Admin, auditAction } from '../admin.ts'

// So many are sent at once when sending goes on; the sweep takes the rest.
const mailsAtOnce = 1000

/** Stops sending everywhere, or lets it go on. What is so already stays so. */
export async function switchSending(deps: Deps, admin: Admin, to: 'paused' | 'resumed'): Promise<void> {
  const { db, clock } = deps
  const event = `admin.mail_${to}` as const
  const noted = auditAction(deps, admin, { event, userId: null, wanted: sql`changes() = 1` })
  if (to === 'paused') await commit(db, [pauseSending(db, clock()), noted])
  else {
    const [, , due] = await commit(db, [resumeSending(db), noted, takeDueMails(db, clock(), mailsAtOnce)])
    deps.enqueueMails(due.map(({ id }) => id))
  }
}
