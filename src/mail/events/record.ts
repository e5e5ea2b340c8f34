import type { ProviderName } from '../../config.ts'
import { day } from '../../lib/clock.ts'
import type { Log } from '../../lib/log.ts'
import { commit } from '../../store/database.ts'
import { applyEvent, countEvent, forgetEvents, keepEvent, type Told } from '../../store/mail/mail-events.ts'
import { stopMail } from '../delivery/suppression.ts'
import type { MailDeps } from '../deps.ts'
import type { EventType, MailEvent, Reading } from './event.ts'

interface Effect extends Pick<Told, 'status' | 'code'> {
  reason?: 'bounce' | 'complaint'
}

const effects: Record<Exclude<EventType, 'tracked'>, Effect> = {
  accepted: { status: 'sent', code: null },
  delayed: { status: 'sent', code: 'delayed' },
  delivered: { status: 'delivered', code: null },
  bounced: { status: 'bounced', code: 'soft_bounce' },
  dead: { status: 'bounced', code: 'hard_bounce', reason: 'bounce' },
  complained: { status: 'complained', code: 'complaint', reason: 'complaint' },
}

type EventDeps = Pick<MailDeps, 'db' | 'clock' | 'config' | 'log'>

/** Takes what a genuine call says. Throws when the database is out of reach. */
export async function recordReading(deps: EventDeps, provider: ProviderName, reading: Reading): Promise<void> {
  const known = reading.event ? await recordEvents(deps, provider, [reading.event]) : []
  noteReading(deps.log, provider, reading, known)
}

/** Notes what of a call was read past, and whether it was of use. */
export function noteReading(
  log: Log,
  provider: ProviderName,
  { event, word = '', odd }: Reading,
  known: string[],
): void {
  // Names of our own schema; and the vendor's word only when it can be nothing else.
  if (odd.length > 0) log.warn('mail_event_odd', { provider, fields: odd.join(' ') })
  if (!event) log.info('mail_event_ignored', { provider, word: /^[\w.]{1,64}$/.test(word) ? word : '' })
  else if (event.type !== 'tracked' && !known.includes(`${provider}:${event.id}`))
    log.warn('mail_event_unmatched', { provider, type: event.type })
}

/**
 * Writes what a mail API tells of its mails into their rows, in one round trip. A row only moves forward, and an event
 * that is told twice changes nothing the second time. Answers the names of the events whose mail is here.
 * Throws when the database is out of reach.
 */
export async function recordEvents(deps: EventDeps, provider: ProviderName, events: readonly MailEvent[]) {
  const { db, clock, log } = deps
  const now = clock()
  if (events.some(({ type }) => type === 'tracked')) log.error('mail_tracking_is_on', { provider })
  const statements = await Promise.all(events.map((event) => statementsOf(deps, { ...event, provider, now })))
  const rows = (await commit(db, [...statements.flat(), forgetEvents(db, now - 7 * day)])).flat()
  for (const { id, status } of rows) if (status) log.info(`mail_${status}`, { id, provider })
  return rows.map(({ id }) => id)
}

async function statementsOf(deps: EventDeps, event: MailEvent & Pick<Told, 'provider' | 'now'>) {
  if (event.type === 'tracked') return []
  const { db } = deps
  const { reason, ...effect } = effects[event.type]
  const name = event.type === 'dead' ? 'bounced' : event.type
  const told: Told = { ...event, ...effect, event: name, id: `${event.provider}:${event.id}` }
  const update = [applyEvent(db, told), countEvent(db, told), keepEvent(db, told)]
  if (!reason || !event.recipient) return update
  // First: it asks whether the event is new.
  return [await stopMail(deps, told, event.recipient.toLowerCase(), reason), ...update]
}
