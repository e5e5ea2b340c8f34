import { commit } from '../../store/database.ts'
import { expireMails, takeDueMails } from '../../store/mail/outbox-delivery.ts'
import { forgetMails } from '../../store/mail/outbox-retention.ts'
import type { MailDeps } from '../deps.ts'
import { enqueueMails } from './enqueue.ts'

// What one run takes on: a queue takes so many messages at once, and ending a row costs less.
const mailsARun = 100
const expiredARun = 500

/**
 * Puts due mails on the queue again: those whose message was never enqueued, was lost, or was given up. Forgets what
 * had its time. Run every minute. Throws when the database is out of reach; a queue that is out of reach is logged, and the next run tries again.
 */
export async function sweepMail({ db, clock, log, queue }: MailDeps): Promise<void> {
  const now = clock()
  const { ended, due } = await commit(db, {
    ended: expireMails(now, expiredARun),
    due: takeDueMails(now, mailsARun),
    ...forgetMails(now),
  })
  for (const { id, status } of ended) log.warn(`mail_${status}`, { id })
  if (due.length === 0) return
  log.info('mail_swept', { mails: due.length })
  const ids = due.map(({ id }) => id)
  await enqueueMails(queue, log, ids)
}
