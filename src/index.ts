import { compose } from './compose.ts'
import { consume } from './consume.ts'
import { createApp } from './http/app.ts'
import { tick } from './tick.ts'

const app = createApp(compose)

/** The Worker: requests, messages of queues, and the clock's tick. */
export default {
  fetch: app.fetch,
  async queue(batch, env, ctx) {
    const { deps, edge, mail } = compose(env, (work) => ctx.waitUntil(work))
    await consume(deps, mail, edge.features, batch)
  },
  async scheduled(_, env, ctx) {
    const { deps, edge, mail } = compose(env, (work) => ctx.waitUntil(work))
    await tick(deps, mail, edge)
  },
} satisfies ExportedHandler<Env>
