import type { Config } from '../config.ts'
import type { MessageQueue } from '../delivery/channel.ts'
import type { Measure } from '../lib/analytics.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Database } from '../store/database.ts'
import type { Provider } from './providers/provider.ts'

/** All that the way from an outbox row to a mail API may touch. */
export interface MailDeps {
  config: Config
  clock: Clock
  db: Database
  log: Log
  measure: Measure
  /** In the order in which they are tried. */
  providers: readonly Provider[]
  queue: MessageQueue
  /** A file of public/, as text. */
  readAsset(path: string): Promise<string>
}
