import type { Log } from '../lib/log.ts'
import type { MessageQueue } from './channel.ts'

// The most that a queue takes at once.
const most = 100

/** Puts messages on the queue, and never throws: what does not get there is found by the sweep. */
export async function enqueueRows(
  { what, log, queue }: { what: string; log: Log; queue: MessageQueue },
  ids: readonly string[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += most) {
    const part = ids.slice(from, from + most)
    try {
      await enqueue(queue, part)
    } catch {
      log.error(`${what}_enqueue_failed`, { [`${what}s`]: part.length, first: part[0] })
    }
  }
}

async function enqueue(queue: MessageQueue, ids: readonly string[]): Promise<void> {
  const [only, ...others] = ids
  if (only !== undefined && others.length === 0) await queue.send({ id: only })
  else await queue.sendBatch(ids.map((id) => ({ body: { id } })))
}
