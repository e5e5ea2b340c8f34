import { retryDelay } from '../../delivery/retry.ts'
import type { Deps } from '../../deps.ts'
import type { Outcome } from '../../store/delivery/record.ts'
import type { WaitingEvent } from './due-events.ts'
import { sendEvent, type Verdict } from './send.ts'

/** Its endpoint wants no more: it waits until an operator resumes that. */
export const gone = 'gone'

/** One attempt at a claimed event. Never throws. One whose time is over still gets a last one: its endpoint was paused. */
export async function attemptEvent(deps: Deps, event: WaitingEvent): Promise<Outcome> {
  const { config, clock, log } = deps
  const endpoint = config.events.endpoints.find(({ name }) => name === event.endpoint)
  const verdict: Verdict = endpoint
    ? await sendEvent(endpoint, event, clock())
    : { ok: false, code: 'endpoint_unknown', gone: false }
  const outcome = outcomeOf(deps, event, verdict)
  const { id, status, attempts } = outcome
  const fields = { id, endpoint: event.endpoint, type: event.type, attempts, code: verdict.code }
  if (status === 'sent') log.info('event_sent', { ...fields, seconds: clock() - event.createdAt })
  else if (status === 'queued' && outcome.lastClass !== gone) log.warn('event_retried', fields)
  else log.error(status === 'queued' ? 'event_endpoint_gone' : 'event_expired', fields)
  return outcome
}

function outcomeOf({ config, clock }: Deps, event: WaitingEvent, verdict: Verdict): Outcome {
  const now = clock()
  const attempts = event.attempts + 1
  const base = { id: event.id, attempts, lastCode: verdict.code, retryAt: null, sentAt: null }
  const entry = { at: now, code: verdict.code }
  if (verdict.ok)
    return { ...base, status: 'sent', lastClass: null, sentAt: now, history: [{ ...entry, event: 'sent' }] }
  const failed = { ...entry, event: 'failed' as const }
  if (verdict.gone) return { ...base, status: 'queued', lastClass: gone, history: [failed] }
  const failure = { class: 'transient' as const, retryAfter: verdict.retryAfter }
  const retryAt = now + retryDelay(failure, attempts, config.mail, Math.random)
  if (retryAt < event.expiresAt)
    return { ...base, status: 'queued', retryAt, lastClass: 'transient', history: [failed] }
  const history = [failed, { ...entry, event: 'expired' as const }]
  return { ...base, status: 'expired', lastClass: 'transient', history }
}
