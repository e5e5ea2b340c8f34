/** What the clock does every minute, and what a monitor asks. */
export { checkHealth } from './check-health.ts'
export { indexUsers } from './index-users.ts'
export { purge } from './purge.ts'
export { tallyEvents } from './tally-events.ts'
