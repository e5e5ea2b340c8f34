import { minute } from '../lib/clock.ts'
import { commit } from '../store/database.ts'
import { claimMails, mailsById, type WaitingMail } from '../store/outbox-delivery.ts'
import type { MailDeps } from './deps.ts'
import { markSuppressed } from './suppression.ts'

/** Seconds that a claimed mail belongs to its consumer. Sends start in the first half of it and take 10 seconds at most. */
export const lease = 2 * minute

export interface Claim {
  at: number
  /** To be sent by this consumer, each as it stood before. */
  mails: WaitingMail[]
  /** Rows still alive that are not this consumer's: seconds until they may be asked for again. */
  waits: Map<string, number>
}

/** Claims these mails in one round trip, but no more than the first API's rate sends in half the lease. */
export async function claimBatch(deps: MailDeps, ids: readonly string[]): Promise<Claim> {
  const { db, clock, providers } = deps
  const at = clock()
  const most = Math.floor(((providers[0]?.rate ?? 1) * lease) / 2)
  const [rows, taken] = await commit(db, [
    mailsById(db, ids),
    claimMails(db, { ids, now: at, leaseUntil: at + lease, most }),
  ])
  const mine = new Set(taken.map(({ id }) => id))
  const others = rows.filter(({ id, status }) => !mine.has(id) && (status === 'queued' || status === 'sending'))
  return {
    at,
    mails: await markSuppressed(
      deps,
      rows.filter(({ id }) => mine.has(id)),
    ),
    waits: new Map(others.map(({ id, leaseUntil }) => [id, Math.max((leaseUntil ?? 0) - at, 0) || lease / 2])),
  }
}
