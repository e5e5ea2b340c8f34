import type { Feature } from '../feature.ts'
import { eventsApi } from './api.ts'
import { consumeDeadEvents, consumeEvents } from './consumer.ts'
import { eventPages } from './pages.tsx'
import { eventRecords } from './records.ts'
import { sweepEvents } from './sweep.ts'
import { tellEndpoints } from './tell.ts'

/** Tells the adopter's app what becomes of accounts, by Standard Webhooks, from rows of the changes' own batches. */
export const events: Feature = {
  name: 'events',
  onChange: tellEndpoints,
  personalRecords: eventRecords,
  queues: { events: consumeEvents, 'events-dead': consumeDeadEvents },
  jobs: { events: sweepEvents },
  pages: eventPages,
  api: eventsApi,
}
