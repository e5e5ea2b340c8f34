import { createMessageBatch } from 'cloudflare:test'
import { compose } from '../../src/compose.ts'
import type { Provider } from '../../src/mail/providers/provider.ts'
import { consumeMail } from '../../src/mail/queue/consumer.ts'

const provider: Provider = {
  ...{ name: 'dev', idempotent: true, rate: 100 },
  send: async ({ id }) => ({ ok: true, providerId: id }),
}

/** Has the consumer send one mail, as the queue would, to an API that takes everything. */
export function deliver(bindings: Env, id = ''): Promise<void> {
  const { mail } = compose(bindings, () => {})
  const batch = createMessageBatch('gatehouse-mail', [{ id, timestamp: new Date(0), attempts: 1, body: { id } }])
  return consumeMail({ ...mail, providers: [provider] }, batch)
}
