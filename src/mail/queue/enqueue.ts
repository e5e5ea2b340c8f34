import type { MessageQueue } from '../../delivery/channel.ts'
import { enqueueRows } from '../../delivery/enqueue.ts'
import type { Log } from '../../lib/log.ts'

/** Puts mails on the queue, and never throws: what does not get there is found by the sweep. */
export const enqueueMails = (queue: MessageQueue, log: Log, ids: readonly string[]): Promise<void> =>
  enqueueRows({ what: 'mail', log, queue }, ids)
