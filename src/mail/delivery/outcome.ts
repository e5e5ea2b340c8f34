import { type FailureClass, type Random, type RetryPolicy, repeatDelay, retryWithin } from '../../delivery/retry.ts'
import type { MailOutcome } from '../../store/mail/outbox-delivery.ts'
import type { WaitingMail } from '../../store/mail/waiting-mails.ts'
import type { Provider } from '../providers/provider.ts'
import type { Attempt } from './deliver.ts'
import type { Doubt } from './doubt.ts'

/** What an outcome depends on beside the mail and its attempts. */
export interface Judgement {
  now: number
  policy: RetryPolicy
  random: Random
  doubt: Doubt
}

/** An outcome but for its history, which the attempts tell. */
export type Judged = Omit<MailOutcome, 'history'>

export interface Failure {
  /** Null when no API was asked. */
  provider: Provider | null
  class: FailureClass
  code: string
  retryAfter?: number | undefined
}

/** The row's next state after its mail was tried at every API that it may be tried at; at none, when a copy is too much. */
export function outcomeOf(mail: WaitingMail, attempts: readonly Attempt[], judgement: Judgement): Judged {
  const last = attempts.at(-1)
  if (!last) return ended(mail, 'uncertain', 'not_repeated')
  const { provider, verdict } = last
  if (verdict.ok) return sent(mail, provider.name, verdict.providerId, judgement.now)
  if (verdict.class === 'recipient' || verdict.class === 'request')
    return { ...ended(mail, 'failed', verdict.code), provider: provider.name, lastClass: verdict.class }
  const failures = attempts.flatMap(({ provider, verdict }) => (verdict.ok ? [] : [{ provider, ...verdict }]))
  return retried(mail, failures, judgement)
}

/** The row's next state after failures, one at least, that time, or an operator, may mend. */
export function retried(mail: WaitingMail, failures: readonly Failure[], judgement: Judgement): Judged {
  const { now, random, doubt } = judgement
  const { failure, wait: delay } = governing(mail, failures, judgement)
  const keyless = failures.filter(mayRepeat)
  const outcome = { ...ended(mail, 'uncertain', failure.code), ...remembered(mail, doubt, keyless[0] ?? failure) }
  if (doubt.keyless + keyless.length >= doubt.limit) return outcome
  const wait = keyless.length > 0 ? repeatDelay(random) : delay
  if (now + wait < mail.expiresAt) return { ...outcome, status: 'queued', retryAt: now + wait }
  return outcome.lastClass === 'uncertain' ? outcome : { ...outcome, status: 'expired' }
}

/** The row's last state, for a mail that is not tried, or not again. */
export function ended(mail: WaitingMail, status: MailOutcome['status'], lastCode: string | null): Judged {
  const { id, provider, lastClass } = mail
  const attempts = mail.attempts + 1
  return { id, attempts, status, retryAt: null, provider, providerId: null, lastClass, lastCode, sentAt: null }
}

const sent = (mail: WaitingMail, provider: string, providerId: string, sentAt: number): Judged => ({
  ...ended(mail, 'sent', null),
  provider,
  providerId,
  lastClass: null,
  sentAt,
})

// Whether another attempt may be a second copy.
const mayRepeat = (failure: Failure) => failure.class === 'uncertain' && failure.provider?.idempotent === false

// Of several APIs' failures the one without an answer, else the one that may be over first.
function governing(mail: WaitingMail, failures: readonly Failure[], { now, policy, random }: Judgement) {
  const ways = failures.map((failure) => {
    const wait = retryWithin(mail.expiresAt - now, failure, mail.attempts + 1, policy, random)
    return { failure, wait }
  })
  const soonest = ways.reduce((best, one) => (one.wait < best.wait ? one : best))
  return ways.find(({ failure }) => failure.class === 'uncertain') ?? soonest
}

// A doubt outlives the failures after it: a refusal today does not unsend the copy of yesterday.
function remembered(mail: WaitingMail, doubt: Doubt, failure: Failure): Pick<MailOutcome, 'provider' | 'lastClass'> {
  const name = failure.provider?.name ?? null
  if (!doubt.any || mayRepeat(failure)) return { provider: name, lastClass: failure.class }
  return { provider: mail.status === 'sending' ? null : mail.provider, lastClass: 'uncertain' }
}
