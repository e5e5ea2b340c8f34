import type { Log } from '../../lib/log.ts'
import type { MailQueue } from '../deps.ts'

// The most that a queue takes at once.
const most = 100

/** Puts mails on the queue, and never throws: what does not get there is found by the sweep. */
export async function enqueueMails(queue: MailQueue, log: Log, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += most) {
    const part = ids.slice(from, from + most)
    try {
      await enqueue(queue, part)
    } catch {
      log.error('mail_enqueue_failed', { mails: part.length, first: part[0] })
    }
  }
}

async function enqueue(queue: MailQueue, ids: readonly string[]): Promise<void> {
  const [only, ...others] = ids
  if (only !== undefined && others.length === 0) await queue.send({ id: only })
  else await queue.sendBatch(ids.map((id) => ({ body: { id } })))
}
