import { minute } from '../lib/clock.ts'
import type { Channel } from './channel.ts'
import { messagesById, settle } from './messages.ts'

/**
 * Consumes a dead-letter queue: notes on each row still alive that its message was given up, and leaves it to the sweep.
 * `mark` answers the rows that were alive. Never throws: a message must not be lost before its row says so.
 */
export async function consumeDead(
  channel: Channel,
  batch: MessageBatch<unknown>,
  mark: (ids: readonly string[], now: number) => Promise<readonly { id: string }[]>,
): Promise<void> {
  const { what, log, clock } = channel
  const messages = messagesById(batch, channel)
  const ids = [...messages.keys()]
  if (ids.length === 0) return
  try {
    for (const { id } of await mark(ids, clock())) log.error(`${what}_dead_letter`, { id })
    settle(messages, new Map())
  } catch (error) {
    log.error(`${what}_dead_letters_failed`, { [`${what}s`]: ids.length, error: String(error) })
    settle(messages, new Map(ids.map((id) => [id, minute])))
  }
}
