import { consumeBatch, lease, type Round } from '../../delivery/consume.ts'
import { consumeDead } from '../../delivery/dead-letters.ts'
import { inParallel } from '../../delivery/in-parallel.ts'
import { recordPatiently } from '../../delivery/record-patiently.ts'
import type { Deps } from '../../deps.ts'
import { commit } from '../../store/database.ts'
import type { Outcome } from '../../store/delivery/record.ts'
import { attemptEvent } from './attempt.ts'
import { claimable, markDeadLetters, recordOutcomes, takeEvents, type WaitingEvent } from './due-events.ts'
import { pauseGone } from './pause.ts'

// A Worker has at most six connections open at once.
const connections = 6
// Each may take 10 seconds: the last ones begin within the first half of the lease.
const mostEvents = 36

const channelOf = ({ clock, log }: Deps) => ({ what: 'event', clock, log })

/** Tells endpoints what is due; each claim takes two round trips to the database: one claims, one records. */
export const consumeEvents = (deps: Deps, batch: MessageBatch<unknown>): Promise<void> =>
  consumeBatch(channelOf(deps), batch, (ids) => tellRound(deps, ids))

/** Notes what the queue has given up; the sweep goes on. */
export const consumeDeadEvents = (deps: Deps, batch: MessageBatch<unknown>): Promise<void> =>
  consumeDead(channelOf(deps), batch, async (ids, now) => {
    const { marked } = await commit(deps.db, { marked: markDeadLetters(ids, now) })
    return marked
  })

async function tellRound(deps: Deps, ids: readonly string[]): Promise<Round> {
  const { endpoints } = deps.config.events
  const waits = new Map<string, number>()
  if (endpoints.length === 0) return { taken: 0, isFull: false, waits, unreached: [] }
  const at = deps.clock()
  const claim = { endpoints: endpoints.map(({ name }) => name), now: at, leaseUntil: at + lease, most: mostEvents }
  const { found, taken } = await commit(deps.db, { found: claimable(claim, ids), taken: takeEvents(claim) })
  const mine = new Set(taken.map(({ id }) => id))
  const events = found.filter(({ id }) => mine.has(id))
  const others = found.filter(({ id }) => !mine.has(id))
  for (const { id, leaseUntil } of others) if ((leaseUntil ?? 0) > at) waits.set(id, (leaseUntil ?? 0) - at)
  const outcomes = await inParallel(events, connections, (event) => attemptEvent(deps, event))
  const recorded = await record(deps, events, outcomes)
  for (const outcome of outcomes) {
    const wait = untilNext(deps, outcome, recorded)
    if (wait !== undefined) waits.set(outcome.id, wait)
  }
  const isFull = mine.size >= mostEvents
  const unreached = isFull ? others.filter(({ id }) => !waits.has(id)).map(({ id }) => id) : []
  return { taken: mine.size, isFull, waits, unreached }
}

function record(deps: Deps, events: readonly WaitingEvent[], outcomes: readonly Outcome[]): Promise<boolean> {
  const paused = pauseGone(deps, events, outcomes)
  const statements = { ...(outcomes.length > 0 && recordOutcomes(outcomes)), ...paused }
  return recordPatiently(channelOf(deps), outcomes.length, () => commit(deps.db, statements))
}

// What could not be written down is told again when the lease is over: the endpoint knows it by its id.
function untilNext({ clock }: Deps, { retryAt }: Outcome, recorded: boolean): number | undefined {
  if (!recorded) return lease
  return retryAt === null ? undefined : retryAt - clock()
}
