import type { ProviderName } from '../../config.ts'
import { day } from '../../lib/clock.ts'
import { indexHash } from '../../lib/hashes.ts'
import { commit } from '../../store/database.ts'
import { applyEvent, countEvent, forgetEvents, keepEvent, suppressAddress, type Told } from '../../store/mail-events.ts'
import type { MailDeps } from '../deps.ts'
import type { EventType, MailEvent } from './event.ts'

interface Effect extends Pick<Told, 'status' | 'code'> {
  suppress?: { reason: 'bounce' | 'complaint'; seconds: number | null }
}

const effects: Record<Exclude<EventType, 'tracked'>, Effect> = {
  accepted: { status: 'sent', code: null },
  delayed: { status: 'sent', code: 'delayed' },
  delivered: { status: 'delivered', code: null },
  bounced: { status: 'bounced', code: 'soft_bounce' },
  dead: { status: 'bounced', code: 'hard_bounce', suppress: { reason: 'bounce', seconds: 30 * day } },
  complained: { status: 'complained', code: 'complaint', suppress: { reason: 'complaint', seconds: null } },
}

type EventDeps = Pick<MailDeps, 'db' | 'clock' | 'config' | 'log'>

/**
 * Writes what a mail API tells of its mails into their rows, in one round trip. A row only moves forward, and an event
 * that is told twice changes nothing the second time. Throws when the database is out of reach.
 */
export async function recordEvents(deps: EventDeps, provider: ProviderName, events: readonly MailEvent[]) {
  const { db, clock, log } = deps
  const now = clock()
  if (events.some(({ type }) => type === 'tracked')) log.error('mail_tracking_is_on', { provider })
  const statements = await Promise.all(events.map((event) => statementsOf(deps, { ...event, provider, now })))
  const answers = await commit(db, [...statements.flat(), forgetEvents(db, now - 7 * day)])
  for (const { id, status } of answers.flat()) log.info(`mail_${status}`, { id, provider })
}

async function statementsOf({ db, config }: EventDeps, event: MailEvent & Pick<Told, 'provider' | 'now'>) {
  if (event.type === 'tracked') return []
  const { suppress, ...effect } = effects[event.type]
  const name = event.type === 'dead' ? 'bounced' : event.type
  const told: Told = { ...event, ...effect, event: name, id: `${event.provider}:${event.id}` }
  const update = [applyEvent(db, told), countEvent(db, told), keepEvent(db, told)]
  if (!suppress || !event.recipient) return update
  const address = event.recipient.toLowerCase()
  const { reason, seconds } = suppress
  const until = seconds && told.now + seconds
  // First: it asks whether the row has come this far before.
  return [
    suppressAddress(db, told, { key: await indexHash(config.keyring, address), address, reason, until }),
    ...update,
  ]
}
