import { compose } from '../../src/compose.ts'
import { consumeMail } from '../../src/mail/queue/consumer.ts'
import { sweepMail } from '../../src/mail/queue/sweep.ts'
import { hookedDatabase } from '../../test/support/slow-database.ts'

let trips = 0

/** The real consumer and sweep, on request; the API's own rate lifted, and round trips counted. */
export default {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const database = hookedDatabase(env.DB, { before: () => ++trips })
    const { mail } = compose({ ...env, DB: database }, (work) => ctx.waitUntil(work))
    const deps = { ...mail, providers: mail.providers.map((provider) => ({ ...provider, rate: 100_000 })) }
    trips = 0
    if (new URL(request.url).pathname === '/sweep') {
      const enqueued: string[] = []
      const sendBatch = async (messages: { body: { id: string } }[]) =>
        enqueued.push(...messages.map(({ body }) => body.id))
      await sweepMail({ ...deps, queue: { sendBatch, send: async ({ id }) => enqueued.push(id) } })
      return Response.json({ trips, ids: enqueued })
    }
    const ids = (await request.json()) as string[]
    const messages = ids.map((id) => ({ id, body: { id }, attempts: 1, timestamp: new Date(0), ack() {}, retry() {} }))
    await consumeMail(deps, { queue: 'bench', messages } as unknown as MessageBatch)
    return Response.json({ trips, ids })
  },
  async queue() {},
}
