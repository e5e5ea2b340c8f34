import type { Log } from '../../lib/log.ts'
import type { MailOutcome } from '../../store/mail/outbox-delivery.ts'
import type { WaitingMail } from '../../store/mail/waiting-mails.ts'

/** One line on what became of a mail: ids, class and code, never the address or a word of the mail. */
export function logOutcome(log: Log, { kind, createdAt }: WaitingMail, outcome: MailOutcome): void {
  const { id, status, attempts, provider, lastClass, lastCode, sentAt } = outcome
  const fields = { id, kind, attempts, provider, class: lastClass, code: lastCode }
  if (status === 'sent') log.info('mail_sent', { ...fields, seconds: (sentAt ?? createdAt) - createdAt })
  else if (status === 'cancelled' || status === 'expired') log.info(`mail_${status}`, fields)
  else if (status === 'queued' && lastClass !== 'config') log.warn('mail_retried', fields)
  // Somebody has to act: on settings, on a fault of ours, on a mail that may not have arrived.
  else log.error(status === 'queued' ? 'mail_retried' : `mail_${status}`, fields)
}
