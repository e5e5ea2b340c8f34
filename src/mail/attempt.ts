import type { Outcome, WaitingMail } from '../store/outbox-delivery.ts'
import { deliver } from './deliver.ts'
import type { MailDeps } from './deps.ts'
import { doubtOf, isLink, providersFor } from './doubt.ts'
import { staleReason } from './freshness.ts'
import { ended, type Judgement, outcomeOf, retried } from './outcome.ts'
import type { Provider } from './providers/provider.ts'
import { render } from './render.ts'

/** One attempt at a claimed mail: still wanted? then rendered, sent and judged. Never throws. */
export async function attemptMail(deps: MailDeps, mail: WaitingMail, providers: readonly Provider[]): Promise<Outcome> {
  const doubt = doubtOf(mail, providers)
  const stale = staleReason(mail, deps.clock())
  if (stale === 'expired') return ended(mail, doubt.any ? 'uncertain' : 'expired', stale)
  if (stale) return ended(mail, 'cancelled', stale)
  const candidates = providersFor(mail, doubt, providers)
  if (candidates.length === 0) return ended(mail, 'uncertain', 'not_repeated')
  const judgement = (): Judgement => ({ now: deps.clock(), policy: deps.config.mail, random: Math.random, doubt })
  try {
    const rendered = await render(deps.config, mail)
    if (!rendered.ok) return ended(mail, 'failed', rendered.code)
    const attempts = await deliver(rendered.value, candidates, { pastUncertain: isLink(mail.kind) && doubt.any })
    return outcomeOf(mail, attempts, judgement())
  } catch (error) {
    // A fault of ours, which the next deploy may mend: its mails wait like those of a misconfigured API.
    deps.log.error('mail_render_failed', { id: mail.id, error: error instanceof Error ? error.name : 'unknown' })
    return retried(mail, [{ provider: null, class: 'config', code: 'render_failed' }], judgement())
  }
}
