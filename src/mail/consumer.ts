import { commit } from '../store/database.ts'
import { type Outcome, recordOutcomes } from '../store/outbox-delivery.ts'
import { attemptMail } from './attempt.ts'
import { type Claim, claimBatch, lease } from './claim.ts'
import type { MailDeps } from './deps.ts'
import { logOutcome } from './log-outcome.ts'
import { messagesById, settle, type Waits } from './message.ts'
import { inParallel, paced, pause } from './pace.ts'

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
    const { waits, ...claim } = await claimBatch(deps, ids)
    const outcomes = await sendAll(deps, claim)
    const recorded = await record(deps, outcomes)
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

function sendAll(deps: MailDeps, { at, mails }: Omit<Claim, 'waits'>): Promise<Outcome[]> {
  const tooLate = () => deps.clock() >= at + lease / 2
  const providers = deps.providers.map((provider) => paced(provider, tooLate))
  return inParallel(mails, connections, async (mail) => {
    const outcome = await attemptMail(deps, mail, providers)
    logOutcome(deps.log, mail, outcome)
    return outcome
  })
}

async function record({ db, log }: MailDeps, outcomes: readonly Outcome[]): Promise<boolean> {
  if (outcomes.length === 0) return true
  for (const wait of [0, 100, 200]) {
    if (wait > 0) await pause(wait)
    try {
      await commit(db, [recordOutcomes(db, outcomes)])
      return true
    } catch (error) {
      log.error('mail_record_failed', { mails: outcomes.length, error: String(error) })
    }
  }
  return false
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
