import { consumeDead } from '../../delivery/dead-letters.ts'
import { commit } from '../../store/database.ts'
import { markDeadLetters } from '../../store/mail/outbox-delivery.ts'
import { mailChannel } from '../channel.ts'
import type { MailDeps } from '../deps.ts'

/** Consumes the dead-letter queue of mail. */
export const consumeDeadLetters = (deps: MailDeps, batch: MessageBatch<unknown>): Promise<void> =>
  consumeDead(mailChannel(deps), batch, async (ids, now) => {
    const { marked } = await commit(deps.db, { marked: markDeadLetters(ids, now) })
    return marked
  })
