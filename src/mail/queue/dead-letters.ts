import { minute } from '../../lib/clock.ts'
import { commit } from '../../store/database.ts'
import { markDeadLetters } from '../../store/mail/outbox-delivery.ts'
import type { MailDeps } from '../deps.ts'
import { messagesById, settle } from '../message.ts'

/**
 * Consumes the dead-letter queue: notes on each row still alive that its message was given up, and leaves the mail to
 * the sweep. Never throws: a message must not be lost before its row says so.
 */
export async function consumeDeadLetters({ db, clock, log }: MailDeps, batch: MessageBatch<unknown>): Promise<void> {
  const messages = messagesById(batch, log)
  const ids = [...messages.keys()]
  if (ids.length === 0) return
  try {
    const [[...marked]] = await commit(db, [markDeadLetters(db, ids, clock())])
    for (const { id } of marked) log.error('mail_dead_letter', { id })
    settle(messages, new Map())
  } catch (error) {
    log.error('mail_dead_letters_failed', { mails: ids.length, error: String(error) })
    settle(messages, new Map(ids.map((id) => [id, minute])))
  }
}
