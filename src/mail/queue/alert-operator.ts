import { day, minute } from '../../lib/clock.ts'
import { newId } from '../../lib/ids.ts'
import { commit } from '../../store/database.ts'
import { type AlertCause, alertConditions, alertMail } from '../../store/mail/alerts.ts'
import { insertMail } from '../../store/mail/outbox.ts'
import type { MailDeps } from '../deps.ts'
import { kindLimits } from '../kinds.ts'
import { enqueueMails } from './enqueue.ts'

// Twice the bound: a sweep, a lease and the longest back-off.
const longestWait = 2 * (minute + 2 * minute)

/** Mails the operator, if there is one, what the last minute has shown to be wrong. Run every minute, in one trip. */
export async function alertOperator({ db, config, clock, log, queue }: MailDeps): Promise<void> {
  const { operatorEmail, mail, keyring } = config
  if (!operatorEmail) return
  const now = clock()
  const conditions = alertConditions(now, longestWait + 2 * mail.retryCap, mail.perDay)
  const statementOf = (cause: AlertCause) => {
    const row = { id: newId(now), kid: keyring.signing('link').kid, params: { cause }, now, expiresAt: now + day }
    return insertMail({ ...row, kinds: kindLimits }, alertMail(operatorEmail, cause, conditions[cause], now))
  }
  const inserted = await commit(db, {
    stuck: statementOf('stuck'),
    circuit: statementOf('circuit'),
    budget: statementOf('budget'),
    deadLetter: statementOf('dead_letter'),
  })
  const ids = Object.values(inserted).flatMap((mails) => mails.map(({ id }) => id))
  if (ids.length > 0) await enqueueMails(queue, log, ids)
}
