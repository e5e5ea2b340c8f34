import { compose } from './compose.ts'
import { createApp } from './http/app.ts'
import { consumeEvents } from './mail/events/cloudflare.ts'
import { consumeMail } from './mail/queue/consumer.ts'
import { consumeDeadLetters } from './mail/queue/dead-letters.ts'
import { tick } from './tick.ts'

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
    const { deps, edge, mail } = compose(env, (work) => ctx.waitUntil(work))
    await tick(deps, mail, edge.measure)
  },
} satisfies ExportedHandler<Env>
