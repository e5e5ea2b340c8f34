import { indexUsers } from './account/admin/index.ts'
import { purge, tallyEvents } from './account/index.ts'
import { compose } from './compose.ts'
import { createApp } from './http/app.ts'
import { alertOperator } from './mail/alert.ts'
import { consumeMail } from './mail/consumer.ts'
import { consumeDeadLetters } from './mail/dead-letters.ts'
import { consumeEvents } from './mail/events/cloudflare.ts'
import { sweepMail } from './mail/sweep.ts'

const app = createApp(compose)

/** The Worker: requests, mails from the queue, and the clock's tick. */
export default {
  fetch: app.fetch,
  async queue(batch, env, ctx) {
    const { mail } = compose(env, (work) => ctx.waitUntil(work))
    if (batch.queue.endsWith('-dead')) await consumeDeadLetters(mail, batch)
    else if (batch.queue.endsWith('-events')) await consumeEvents(mail, batch)
    else await consumeMail(mail, batch)
  },
  async scheduled(_, env, ctx) {
    const { deps, mail } = compose(env, (work) => ctx.waitUntil(work))
    await sweepMail(mail)
    await alertOperator(mail)
    await tallyEvents(deps)
    await indexUsers(deps)
    await purge(deps)
  },
} satisfies ExportedHandler<Env>
