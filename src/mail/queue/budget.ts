import { day, minute } from '../../lib/clock.ts'
import { giveBack, putOff } from '../../store/mail/outbox-budget.ts'
import type { MailOutcome } from '../../store/mail/outbox-delivery.ts'
import type { WaitingMail } from '../../store/mail/waiting-mails.ts'
import type { ClaimedBatch } from '../delivery/claimed-batch.ts'
import type { MailDeps } from '../deps.ts'

/** What a batch does to the day's budget, beside what its claim has counted: nothing is sent, or has to wait. */
export function settleBudget({ at, beyond }: ClaimedBatch, outcomes: readonly MailOutcome[], perDay: number) {
  const unspent = outcomes.filter(
    ({ history }) => !history.some((entry) => entry.event === 'sent' || entry.class === 'uncertain'),
  )
  const waiting = beyond.map((mail) => putOffUntil(mail, at))
  return {
    givenBack: perDay > 0 && unspent.length > 0 && giveBack(unspent, at),
    putOff: waiting.length > 0 && putOff(waiting, at),
  }
}

/** Says once a day that four fifths of the day's budget are used, and each time that mails have to wait. */
export function warnOfBudget({ log, config }: MailDeps, { beyond }: ClaimedBatch, used: number): void {
  const { perDay } = config.mail
  if (beyond.length > 0) log.warn('mail_budget_spent', { perDay, waiting: beyond.length })
  if (used > 0) log.warn('mail_budget_low', { perDay, used })
}

// The day's first second belongs to the most urgent, the next to those after them. A link that dies before the day ends
// is looked at again, in case the budget was raised or something was given back.
function putOffUntil({ id, attempts, urgency, expiresAt }: WaitingMail, now: number) {
  const tomorrow = (Math.floor(now / day) + 1) * day + urgency
  return { id, attempts, until: expiresAt > tomorrow ? tomorrow : now + 10 * minute }
}
