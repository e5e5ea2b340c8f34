import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { commit } from '../../store/database.ts'
import { forgetEvents } from './desk-statements.ts'
import { takeDueEvents } from './due-events.ts'

// A queue takes so many messages at once.
const eventsARun = 100
const kept = 30 * day

/** Puts due events on the queue again whose message was lost or given up, and forgets old ones. Run every minute. */
export async function sweepEvents({ db, clock, config, log, enqueueEvents }: Deps): Promise<void> {
  const names = config.events.endpoints.map(({ name }) => name)
  const now = clock()
  const { due = [] } = await commit(db, {
    due: names.length > 0 && takeDueEvents(names, now, eventsARun),
    forgotten: forgetEvents(now - kept),
  })
  if (due.length === 0) return
  log.info('event_swept', { events: due.length })
  enqueueEvents(due.map(({ id }) => id))
}
