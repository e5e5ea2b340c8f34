import type { MailOutcome } from '../../store/mail/outbox-delivery.ts'
import type { WaitingMail } from '../../store/mail/waiting-mails.ts'
import type { MailDeps } from '../deps.ts'
import type { Provider } from '../providers/provider.ts'
import { type Attempt, deliver } from './deliver.ts'
import { type Doubt, doubtOf, mayBeDoubled, providersFor } from './doubt.ts'
import { staleReason } from './freshness.ts'
import type { StaleReason } from './freshness-rules.ts'
import { historyOf } from './history.ts'
import { canReceive } from './mx.ts'
import { ended, type Failure, type Judged, type Judgement, outcomeOf, retried } from './outcome.ts'
import { render } from './render.ts'

/** One attempt at a claimed mail: still wanted? then rendered, sent and judged. Never throws. */
export async function attemptMail(
  deps: MailDeps,
  mail: WaitingMail,
  providers: readonly Provider[],
): Promise<MailOutcome> {
  const attempts: Attempt[] = []
  const outcome = await judged(deps, mail, providers, attempts)
  return { ...outcome, history: historyOf(attempts, outcome, deps.clock()) }
}

const unread: Failure = { provider: null, class: 'transient', code: 'suppressions_unread' }

async function judged(
  deps: MailDeps,
  mail: WaitingMail,
  providers: readonly Provider[],
  attempts: Attempt[],
): Promise<Judged> {
  const doubt = doubtOf(mail, providers)
  const judgement = (): Judgement => ({ now: deps.clock(), policy: deps.config.mail, random: Math.random, doubt })
  try {
    const stale = staleReason(mail, deps.clock())
    if (stale) return unwanted(mail, stale, doubt)
    if (mail.suppressed === null) return retried(mail, [unread], judgement())
    if (!(await canReceive(deps, mail.address ?? ''))) return ended(mail, 'failed', 'no_mx')
    const candidates = providersFor(mail, doubt, providers)
    const rendered = await render(deps.config, mail)
    if (!rendered.ok) return ended(mail, 'failed', rendered.code)
    const pastUncertain = mayBeDoubled(mail.kind) && doubt.any
    attempts.push(...(await deliver(rendered.value, candidates, { clock: deps.clock, pastUncertain })))
    return outcomeOf(mail, attempts, judgement())
  } catch (error) {
    // A fault of ours, which the next deploy may mend: its mails wait like those of a misconfigured API.
    deps.log.error('mail_render_failed', { id: mail.id, error: error instanceof Error ? error.name : 'unknown' })
    return retried(mail, [{ provider: null, class: 'config', code: 'render_failed' }], judgement())
  }
}

function unwanted(mail: WaitingMail, reason: StaleReason, doubt: Doubt): Judged {
  if (reason !== 'expired') return ended(mail, 'cancelled', reason)
  return ended(mail, doubt.any ? 'uncertain' : 'expired', reason)
}
