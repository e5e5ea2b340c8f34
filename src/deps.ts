import type { Config } from './config.ts'
import type { FeatureRules } from './features/rules.ts'
import type { Clock } from './lib/clock.ts'
import type { Log } from './lib/log.ts'
import type { Passwords } from './lib/passwords.ts'
import type { Database } from './store/database.ts'

/** All that an operation may touch. */
export interface Deps {
  config: Config
  clock: Clock
  db: Database
  log: Log
  passwords: Passwords
  features: readonly FeatureRules[]
  /** Puts mails on the queue after the answer; a failure is logged, and the sweep finds what was not enqueued. */
  enqueueMails(mailIds: readonly string[]): void
  /** The same for what is told to the adopter's app. */
  enqueueEvents(eventIds: readonly string[]): void
  /** Messages that wait on the mail queue; null when it cannot be asked. */
  mailBacklog(): Promise<number | null>
  /** Finishes work after the answer. */
  defer(work: Promise<unknown>): void
}
