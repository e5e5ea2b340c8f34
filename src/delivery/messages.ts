import { isId } from '../lib/ids.ts'
import type { Channel } from './channel.ts'

/** Seconds after which a row's message is to come back; one without an entry is done with. */
export type Waits = Map<string, number>

/** A batch's messages by the row that they name. One that names none is acknowledged: no retry would mend it. */
export function messagesById(batch: MessageBatch<unknown>, channel: Channel): Map<string, Message<unknown>[]> {
  const messages = new Map<string, Message<unknown>[]>()
  for (const message of batch.messages) {
    const id = idOf(message.body)
    if (id === undefined) refuse(message, channel)
    else messages.set(id, [...(messages.get(id) ?? []), message])
  }
  return messages
}

/** Acknowledges or retries every message; of several for one row only the first comes back. */
export function settle(messages: Map<string, Message<unknown>[]>, waits: Waits): void {
  for (const [id, [first, ...others]] of messages) {
    const wait = waits.get(id)
    if (wait === undefined) first?.ack()
    else first?.retry({ delaySeconds: Math.max(wait, 1) })
    for (const other of others) other.ack()
  }
}

/** The id in a queue message's body, or undefined when nothing can be made of it. Fields added later are ignored. */
function idOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('id' in body)) return undefined
  return typeof body.id === 'string' && isId(body.id) ? body.id : undefined
}

function refuse(message: Message<unknown>, { log, what }: Channel): void {
  log.error(`${what}_message_invalid`, { messageId: message.id })
  message.ack()
}
