import { day, minute } from '../../lib/clock.ts'
import type { Database } from '../../store/database.ts'
import { giveBack, putOff } from '../../store/mail/outbox-budget.ts'
import type { Outcome, WaitingMail } from '../../store/mail/outbox-delivery.ts'
import type { ClaimedBatch } from '../delivery/claimed-batch.ts'
import type { MailDeps } from '../deps.ts'
import { mailKinds } from '../kinds.ts'

/** What a batch does to the day's budget, beside what its claim has counted: nothing is sent, or has to wait. */
export function settleBudget(
  db: Database,
  { at, mails, beyond }: ClaimedBatch,
  outcomes: readonly Outcome[],
  perDay: number,
) {
  if (perDay === 0) return []
  const kinds = new Map(mails.map((mail) => [mail.id, isStranger(mail)]))
  const unspent = outcomes
    .filter(({ history }) => !history.some((entry) => entry.event === 'sent' || entry.class === 'uncertain'))
    .map(({ id, attempts }) => ({ id, attempts, isStranger: kinds.get(id) ?? false }))
  return [
    ...(unspent.length > 0 ? [giveBack(db, unspent, at)] : []),
    ...(beyond.length > 0
      ? [
          putOff(
            db,
            beyond.map((mail) => waiting(mail, at)),
            at,
          ),
        ]
      : []),
  ]
}

/** Says once a day that four fifths of the day's budget are used, and each time that mails have to wait. */
export function warnOfBudget({ log, config }: MailDeps, claim: ClaimedBatch, used: number): void {
  const { perDay } = config.mail
  if (perDay === 0) return
  if (claim.beyond.length > 0) log.warn('mail_budget_spent', { perDay, waiting: claim.beyond.length })
  if (used > 0) log.warn('mail_budget_low', { perDay, used })
}

function isStranger({ kind, userId, accountEmail, accountConfirmedAt }: WaitingMail): boolean {
  if (mailKinds[kind].urgency === 'sign_up') return true
  return userId !== null && accountEmail !== null && accountConfirmedAt === null
}

// The day's first second belongs to resets and the third to strangers: the sweep takes the longest due first. A link
// that dies before the day ends is looked at again, in case the budget was raised or something was given back.
function waiting(mail: WaitingMail, now: number) {
  const rank = mail.kind === 'reset' ? 0 : isStranger(mail) ? 2 : 1
  const tomorrow = (Math.floor(now / day) + 1) * day + rank
  return { id: mail.id, attempts: mail.attempts, until: mail.expiresAt > tomorrow ? tomorrow : now + 10 * minute }
}
