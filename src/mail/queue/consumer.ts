import { consumeBatch, lease, type Round } from '../../delivery/consume.ts'
import { inParallel } from '../../delivery/in-parallel.ts'
import { recordPatiently } from '../../delivery/record-patiently.ts'
import { day } from '../../lib/clock.ts'
import { addCounts, bucketOf, isOwnMail } from '../../store/admin/counts.ts'
import { commit } from '../../store/database.ts'
import { type MailOutcome, recordOutcomes } from '../../store/mail/outbox-delivery.ts'
import { keepHealth } from '../../store/mail/provider-health.ts'
import type { WaitingMail } from '../../store/mail/waiting-mails.ts'
import { mailChannel } from '../channel.ts'
import { attemptMail } from '../delivery/attempt.ts'
import { bringTemplates } from '../delivery/bring-templates.ts'
import { type Guarded, guarded } from '../delivery/circuit.ts'
import type { ClaimedBatch } from '../delivery/claimed-batch.ts'
import { withLiveKeys } from '../delivery/doubt.ts'
import { logOutcome } from '../delivery/log-outcome.ts'
import { measureOutcomes } from '../delivery/measure-outcomes.ts'
import { suppressRefused } from '../delivery/suppression.ts'
import type { MailDeps } from '../deps.ts'
import { settleBudget } from './budget.ts'
import { claimBatch } from './claim.ts'

// A Worker has at most six connections open at once.
const connections = 6

/** Sends due mails, the most urgent first; each claim takes two round trips to the database: one claims, one records. */
export const consumeMail = (deps: MailDeps, batch: MessageBatch<unknown>): Promise<void> =>
  consumeBatch(mailChannel(deps), batch, (ids) => sendRound(deps, ids))

async function sendRound(deps: MailDeps, ids: readonly string[]): Promise<Round> {
  await bringTemplates(deps.readAsset)
  const claim = await claimBatch(deps, ids)
  const { waits, isFull, unreached, mails } = claim
  const providers = guardedProviders(deps, claim)
  const outcomes = await sendAll(deps, mails, providers)
  measureOutcomes(deps.measure, mails, outcomes)
  const recorded = await record(deps, claim, outcomes, providers)
  for (const outcome of outcomes) {
    const wait = recorded ? untilRetry(deps, outcome) : untilTakenBack(deps, outcome)
    if (wait !== undefined) waits.set(outcome.id, wait)
  }
  return { taken: mails.length, isFull, unreached, waits }
}

function guardedProviders({ clock, config, providers }: MailDeps, { at, health }: ClaimedBatch): Guarded[] {
  const tooLate = () => clock() >= at + lease / 2
  return providers.map((provider) => {
    const known = health.find(({ name }) => name === provider.name)
    return guarded(provider, known, { clock, policy: config.mail, tooLate })
  })
}

function sendAll(deps: MailDeps, mails: readonly WaitingMail[], providers: readonly Guarded[]): Promise<MailOutcome[]> {
  return inParallel(mails, connections, async (mail) => {
    const outcome = await attemptMail(deps, mail, withLiveKeys(mail, providers, deps.clock()))
    logOutcome(deps.log, mail, outcome)
    return outcome
  })
}

async function record(
  deps: MailDeps,
  claim: ClaimedBatch,
  outcomes: readonly MailOutcome[],
  providers: readonly Guarded[],
): Promise<boolean> {
  const news = providers.flatMap((provider) => provider.news() ?? [])
  const refused = await suppressRefused(deps, claim, outcomes)
  const statements = {
    ...settleBudget(claim, outcomes, deps.config.mail.perDay),
    ...(outcomes.length > 0 && recordOutcomes(outcomes)),
    sent: countSent(claim, outcomes),
    ...Object.fromEntries(refused.map((statement, index) => [`refused${index}`, statement])),
    health: news.length > 0 && keepHealth(news),
  }
  return recordPatiently(mailChannel(deps), outcomes.length, () => commit(deps.db, statements))
}

/** For the operator's numbers: how many of sign-ups left, and how long after they were due any did. */
function countSent({ at, mails }: ClaimedBatch, outcomes: readonly MailOutcome[]) {
  const counts: Record<string, number> = {}
  const ofSignUps = new Map<number, number>()
  const add = (metric: string) => {
    counts[metric] = (counts[metric] ?? 0) + 1
  }
  for (const { id, sentAt } of outcomes) {
    const mail = mails.find((claimed) => claimed.id === id)
    if (sentAt === null || !mail) continue
    if (mail.registrationId) add('mailed')
    const madeOn = mail.createdAt - (mail.createdAt % day)
    if (isOwnMail(mail)) ofSignUps.set(madeOn, (ofSignUps.get(madeOn) ?? 0) + 1)
    add(`send_time_${bucketOf(sentAt - mail.createdAt)}`)
  }
  if (Object.keys(counts).length === 0) return []
  return [addCounts(at, counts), ...[...ofSignUps].map(([on, mails]) => addCounts(on, { sign_ups_mailed: mails }))]
}

const untilRetry = ({ clock }: MailDeps, { retryAt }: MailOutcome) => (retryAt === null ? undefined : retryAt - clock())

// The row still says `sending`: whoever takes it when the lease is over must not send what an API without idempotency
// keys has taken. The sweep finds that one, and knows it for a doubtful one.
function untilTakenBack(deps: MailDeps, outcome: MailOutcome): number | undefined {
  const provider = deps.providers.find(({ name }) => name === outcome.provider)
  const taken = outcome.status === 'sent' || outcome.lastClass === 'uncertain'
  if (taken && provider && !provider.idempotent) return undefined
  return Math.max(lease, untilRetry(deps, outcome) ?? 0)
}
