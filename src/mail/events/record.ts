import type { ProviderName } from '../../config.ts'
import { day } from '../../lib/clock.ts'
import type { Log } from '../../lib/log.ts'
import { commit } from '../../store/database.ts'
import {
  addressOf,
  applyEvent,
  countEvent,
  countSignUp,
  forgetEvents,
  keepEvent,
  keepToken,
  type Told,
} from '../../store/mail/mail-events.ts'
import { stopMail } from '../delivery/suppression.ts'
import type { MailDeps } from '../deps.ts'
import type { EventType, MailEvent, Reading } from './event.ts'
import { isAnother } from './recipient.ts'

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
  const { event, token } = reading
  const known = event || token ? await recordEvents(deps, provider, event ? [event] : [], token) : []
  if (token && !known.includes(`${provider}:${token}`)) deps.log.info('mail_event_repeated', { provider })
  else noteReading(deps.log, provider, reading, known)
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
 * Writes what a mail API tells of its mails into their rows, in one round trip; a bounce for good and a complaint take
 * one more, for the address. A row only moves forward, and an event that is told twice changes nothing the second time.
 * Answers the names of the events whose mail is here, and of the token that vouches for them when it is new.
 * Throws when the database is out of reach.
 */
export async function recordEvents(
  deps: EventDeps,
  provider: ProviderName,
  events: readonly MailEvent[],
  signed?: string,
): Promise<string[]> {
  const { db, clock, log } = deps
  const now = clock()
  const token = signed && `${provider}:${signed}`
  if (events.some(({ type }) => type === 'tracked')) log.error('mail_tracking_is_on', { provider })
  const told = events.flatMap((event) => toldOf(event, { provider, token, now }))
  const { taken, vouched } = await commit(db, {
    // First: they ask whether an event is new.
    stopped: await suppressConcerned(deps, told),
    taken: told.flatMap((one) => [countEvent(one), countSignUp(one), applyEvent(one), keepEvent(one)]),
    vouched: token !== undefined && keepToken(token, now),
    forgotten: forgetEvents(now - 7 * day),
  })
  const rows = [...taken.flatMap((answer) => answer ?? []), ...(vouched ?? [])]
  for (const row of rows) if ('status' in row) log.info(`mail_${row.status}`, { id: row.id, provider })
  return rows.map(({ id }) => id)
}

type Concerning = Told & Pick<Effect, 'reason'> & Pick<MailEvent, 'recipient'>

function toldOf(event: MailEvent, call: Pick<Told, 'provider' | 'token' | 'now'>): Concerning[] {
  if (event.type === 'tracked') return []
  const name = event.type === 'dead' ? 'bounced' : event.type
  return [{ ...event, ...effects[event.type], event: name, id: `${call.provider}:${event.id}`, ...call }]
}

/** The statements that stop mail to addresses: kept under keyed hashes, which no statement can compute. */
async function suppressConcerned(deps: EventDeps, told: Concerning[]) {
  const grave = told.flatMap(({ reason, ...event }) => (reason ? [{ ...event, reason }] : []))
  if (grave.length === 0) return []
  const { mailed } = await commit(deps.db, { mailed: grave.map(addressOf) })
  const stops = grave.map(async (event, index) => {
    const address = mailed[index]?.[0]?.address
    if (!address || isAnother(event.recipient, address)) return []
    return [await stopMail(deps, event, address, event.reason)]
  })
  return (await Promise.all(stops)).flat()
}
