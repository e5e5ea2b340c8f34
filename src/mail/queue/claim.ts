import { minute } from '../../lib/clock.ts'
import { commit } from '../../store/database.ts'
import { claimWithin } from '../../store/mail/outbox-budget.ts'
import { claimMails, mailsById, type WaitingMail } from '../../store/mail/outbox-delivery.ts'
import { healthOf } from '../../store/mail/provider-health.ts'
import type { ClaimedBatch } from '../delivery/claimed-batch.ts'
import { markSuppressed } from '../delivery/suppression.ts'
import type { MailDeps } from '../deps.ts'
import { kindsOf } from '../kinds.ts'
import { warnOfBudget } from './budget.ts'

/** Seconds that a claimed mail belongs to its consumer. Sends start in the first half of it and take 10 seconds at most. */
export const lease = 2 * minute

const strangerKinds = kindsOf('sign_up')

/** Claims these mails in one round trip, but no more than the first API's rate sends in half the lease. */
export async function claimBatch(deps: MailDeps, ids: readonly string[]): Promise<ClaimedBatch> {
  const { db, clock, providers } = deps
  const { perDay } = deps.config.mail
  const at = clock()
  const most = Math.floor(((providers[0]?.rate ?? 1) * lease) / 2)
  const order = { ids, now: at, leaseUntil: at + lease, most }
  const names = providers.map(({ name }) => name)
  const [rows, health, ...taken] = await commit(db, [
    mailsById(db, ids),
    healthOf(db, names),
    ...(perDay > 0 ? claimWithin(db, order, perDay, strangerKinds) : [claimMails(db, order)]),
  ])
  const mine = new Set(taken.flat().map(({ id }) => id))
  // While sending is stopped nobody waits for them: when it goes on, the outbox is where they are found.
  const others = rows.filter(
    ({ id, status, paused }) => !mine.has(id) && !paused && (status === 'queued' || status === 'sending'),
  )
  const isBeyond = ({ leaseUntil }: WaitingMail) => perDay > 0 && mine.size < most && (leaseUntil ?? 0) <= at
  const waiting = others.filter((mail) => !isBeyond(mail))
  const mails = rows.filter(({ id }) => mine.has(id))
  const claim = {
    at,
    mails,
    beyond: others.filter(isBeyond),
    health,
    waits: new Map(waiting.map((mail) => [mail.id, untilFree(mail, at)])),
  }
  warnOfBudget(deps, claim, Math.max(0, ...taken.flat().map(({ used = 0 }) => used)))
  return { ...claim, mails: await markSuppressed(deps, mails) }
}

const untilFree = ({ leaseUntil }: WaitingMail, at: number) => Math.max((leaseUntil ?? 0) - at, 0) || lease / 2
