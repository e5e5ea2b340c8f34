import { lease } from '../../delivery/consume.ts'
import { commit } from '../../store/database.ts'
import { countClaimed, noteLow } from '../../store/mail/outbox-budget.ts'
import { chooseMails, chosenBy, takeMails } from '../../store/mail/outbox-claim.ts'
import { healthOf } from '../../store/mail/provider-health.ts'
import { claimedMails, type WaitingMail } from '../../store/mail/waiting-mails.ts'
import type { ClaimedBatch } from '../delivery/claimed-batch.ts'
import { markSuppressed } from '../delivery/suppression.ts'
import type { MailDeps } from '../deps.ts'
import { warnOfBudget } from './budget.ts'

// A mail that comes later and is more urgent waits so long at most for this claim: seconds.
const longest = 5
const mostMails = 100

/** Claims the most urgent due mails in one round trip, and tells what becomes of those that messages name. */
export async function claimBatch(deps: MailDeps, ids: readonly string[]): Promise<ClaimedBatch> {
  const { db, clock, providers } = deps
  const { perDay } = deps.config.mail
  const at = clock()
  const most = mostOf(providers[0]?.rate ?? 1)
  const order = { ids, now: at, leaseUntil: at + lease, most, perDay }
  const { found, health, taken, low } = await commit(db, {
    chosen: chooseMails(order),
    found: claimedMails(ids, chosenBy(order)),
    health: healthOf(providers.map(({ name }) => name)),
    taken: takeMails(order),
    counted: perDay > 0 && countClaimed(at),
    low: perDay > 0 && noteLow(at, perDay * 0.8),
  })
  const mine = new Set(taken.map(({ id }) => id))
  const mails = found.filter(({ id }) => mine.has(id)).toSorted(byUrgency)
  const others = found.filter((mail) => !mine.has(mail.id) && isWaiting(mail))
  const isDue = ({ leaseUntil }: WaitingMail) => (leaseUntil ?? 0) <= at
  const [due, leased] = [others.filter(isDue), others.filter((mail) => !isDue(mail))]
  const isFull = mine.size >= most
  const claim = {
    at,
    isFull,
    health,
    mails: await markSuppressed(deps, mails),
    beyond: isFull ? [] : due,
    unreached: isFull ? due.map(({ id }) => id) : [],
    waits: new Map(leased.map(({ id, leaseUntil }) => [id, (leaseUntil ?? at) - at])),
  }
  warnOfBudget(deps, claim, low?.[0]?.used ?? 0)
  return claim
}

/** A multiple of the four classes, so that a quarter is one. */
function mostOf(rate: number): number {
  const most = Math.min(mostMails, Math.floor(rate * longest))
  return most < 4 ? Math.max(1, most) : most - (most % 4)
}

// While sending is stopped nobody waits for them: when it goes on, the outbox is where they are found.
const isWaiting = ({ status, paused }: WaitingMail) => !paused && (status === 'queued' || status === 'sending')

const byUrgency = (one: WaitingMail, other: WaitingMail) => one.urgency - other.urgency || (one.id < other.id ? -1 : 1)
