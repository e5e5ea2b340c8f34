import { addCounts, bucketOf } from '../../store/admin/counts.ts'
import { commit } from '../../store/database.ts'
import { type Outcome, recordOutcomes, type WaitingMail } from '../../store/mail/outbox-delivery.ts'
import { keepHealth } from '../../store/mail/provider-health.ts'
import { attemptMail } from '../delivery/attempt.ts'
import { bringTemplates } from '../delivery/bring-templates.ts'
import { type Guarded, guarded } from '../delivery/circuit.ts'
import type { ClaimedBatch } from '../delivery/claimed-batch.ts'
import { withLiveKeys } from '../delivery/doubt.ts'
import { logOutcome } from '../delivery/log-outcome.ts'
import { measureOutcomes } from '../delivery/measure-outcomes.ts'
import { inParallel, pause } from '../delivery/pace.ts'
import { suppressRefused } from '../delivery/suppression.ts'
import type { MailDeps } from '../deps.ts'
import { messagesById, settle, type Waits } from '../message.ts'
import { settleBudget } from './budget.ts'
import { claimBatch, lease } from './claim.ts'

// A Worker has at most six connections open at once.
const connections = 6

/**
 * Sends the mails that a batch of queue messages names, in two round trips to the database: one claims, one records.
 * Acknowledges or retries each message by itself and never throws: a throw brings back the batch-mates too.
 */
export async function consumeMail(deps: MailDeps, batch: MessageBatch<unknown>): Promise<void> {
  const messages = messagesById(batch, deps.log)
  if (messages.size > 0) settle(messages, await process(deps, [...messages.keys()]))
}

async function process(deps: MailDeps, ids: readonly string[]): Promise<Waits> {
  try {
    await bringTemplates(deps.readAsset)
    const claim = await claimBatch(deps, ids)
    const { waits } = claim
    const providers = guardedProviders(deps, claim)
    const outcomes = await sendAll(deps, claim.mails, providers)
    measureOutcomes(deps.measure, claim.mails, outcomes)
    const recorded = await record(deps, claim, outcomes, providers)
    for (const outcome of outcomes) {
      const wait = recorded ? untilRetry(deps, outcome) : untilTakenBack(deps, outcome)
      if (wait !== undefined) waits.set(outcome.id, wait)
    }
    return waits
  } catch (error) {
    deps.log.error('mail_batch_failed', { mails: ids.length, error: String(error) })
    return new Map(ids.map((id) => [id, lease / 4]))
  }
}

function guardedProviders({ clock, config, providers }: MailDeps, { at, health }: ClaimedBatch): Guarded[] {
  const tooLate = () => clock() >= at + lease / 2
  return providers.map((provider) => {
    const known = health.find(({ name }) => name === provider.name)
    return guarded(provider, known, { clock, policy: config.mail, tooLate })
  })
}

function sendAll(deps: MailDeps, mails: readonly WaitingMail[], providers: readonly Guarded[]): Promise<Outcome[]> {
  return inParallel(mails, connections, async (mail) => {
    const outcome = await attemptMail(deps, mail, withLiveKeys(mail, providers, deps.clock()))
    logOutcome(deps.log, mail, outcome)
    return outcome
  })
}

async function record(
  deps: MailDeps,
  claim: ClaimedBatch,
  outcomes: readonly Outcome[],
  providers: readonly Guarded[],
): Promise<boolean> {
  const { db, log, config } = deps
  const news = providers.flatMap((provider) => provider.news() ?? [])
  const statements = [
    ...settleBudget(db, claim, outcomes, config.mail.perDay),
    ...(outcomes.length > 0 ? recordOutcomes(db, outcomes) : []),
    ...countSent(claim, outcomes),
    ...(await suppressRefused(deps, claim, outcomes)),
    ...(news.length > 0 ? [keepHealth(db, news)] : []),
  ]
  if (statements.length === 0) return true
  for (const wait of [0, 100, 200]) {
    if (wait > 0) await pause(wait)
    try {
      await commit(db, statements)
      return true
    } catch (error) {
      log.error('mail_record_failed', { mails: outcomes.length, error: String(error) })
    }
  }
  return false
}

/** For the operator's numbers: how many of sign-ups left, and how long after they were due any did. */
function countSent({ at, mails }: ClaimedBatch, outcomes: readonly Outcome[]) {
  const counts: Record<string, number> = {}
  const add = (metric: string) => {
    counts[metric] = (counts[metric] ?? 0) + 1
  }
  for (const { id, sentAt } of outcomes) {
    const mail = mails.find((claimed) => claimed.id === id)
    if (sentAt === null || !mail) continue
    if (mail.registrationId) add('mailed')
    add(`send_time_${bucketOf(sentAt - mail.createdAt)}`)
  }
  return Object.keys(counts).length > 0 ? [addCounts(at, counts)] : []
}

const untilRetry = ({ clock }: MailDeps, { retryAt }: Outcome) => (retryAt === null ? undefined : retryAt - clock())

// The row still says `sending`: whoever takes it when the lease is over must not send what an API without idempotency
// keys has taken. The sweep finds that one, and knows it for a doubtful one.
function untilTakenBack(deps: MailDeps, outcome: Outcome): number | undefined {
  const provider = deps.providers.find(({ name }) => name === outcome.provider)
  const taken = outcome.status === 'sent' || outcome.lastClass === 'uncertain'
  if (taken && provider && !provider.idempotent) return undefined
  return Math.max(lease, untilRetry(deps, outcome) ?? 0)
}
