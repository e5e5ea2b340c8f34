import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'

/** One kind of message on its way out, mails or others, as its queue's consumers know it. */
export interface Channel {
  /** Begins the names of its log lines: `mail`. */
  what: string
  clock: Clock
  log: Log
}

/** What travels through a queue: the row's id and nothing else. */
export interface QueueMessage {
  id: string
}

/** The part of a queue's binding that delivery needs. */
export interface MessageQueue {
  send(message: QueueMessage): Promise<unknown>
  sendBatch(messages: { body: QueueMessage }[]): Promise<unknown>
}
