import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { newId } from '../../lib/ids.ts'
import { kindLimits } from '../../mail/kinds.ts'
import { always } from '../../store/conditions.ts'
import type { Statement } from '../../store/database.ts'
import type { Outcome } from '../../store/delivery/record.ts'
import { alertMail } from '../../store/mail/alerts.ts'
import { insertMail } from '../../store/mail/outbox.ts'
import { gone } from './attempt.ts'
import { pauseEndpoint, type WaitingEvent } from './due-events.ts'

/** Statements that stop what is told to endpoints that answered 410, and tell the operator. */
export function pauseGone(deps: Deps, events: readonly WaitingEvent[], outcomes: readonly Outcome[]) {
  const ids = new Set(outcomes.filter(({ lastClass }) => lastClass === gone).map(({ id }) => id))
  const names = new Set(events.filter(({ id }) => ids.has(id)).map(({ endpoint }) => endpoint))
  if (names.size === 0) return {}
  const now = deps.clock()
  return { paused: [...names].map((name) => pauseEndpoint(name, 'http_410', now)), alert: alertOf(deps, now) }
}

function alertOf({ config, enqueueMails }: Deps, now: number): Statement | false {
  if (!config.operatorEmail) return false
  const cause = 'endpoint_gone'
  const kid = config.keyring.signing('link').kid
  const mail = { id: newId(now), kid, params: { cause }, now, expiresAt: now + day, kinds: kindLimits } as const
  const { query, read } = insertMail(mail, alertMail(config.operatorEmail, cause, always, now))
  return { query, read: (result) => enqueueMails(read(result).map(({ id }) => id)) }
}
