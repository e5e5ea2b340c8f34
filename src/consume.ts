import type { Deps } from './deps.ts'
import type { Feature } from './features/feature.ts'
import type { MailDeps } from './mail/deps.ts'
import { consumeEvents } from './mail/events/cloudflare.ts'
import { consumeMail } from './mail/queue/consumer.ts'
import { consumeDeadLetters } from './mail/queue/dead-letters.ts'

/** Gives a batch to the consumer of its queue, known by the end of its name: deployments choose what stands before. */
export async function consume(
  deps: Deps,
  mail: MailDeps,
  features: readonly Feature[],
  batch: MessageBatch,
): Promise<void> {
  const consumers = features.flatMap(({ queues = {} }) => Object.entries(queues))
  const [, consumer] = consumers.find(([name]) => batch.queue.endsWith(`-${name}`)) ?? []
  if (consumer) await consumer(deps, batch)
  else if (batch.queue.endsWith('-dead')) await consumeDeadLetters(mail, batch)
  else if (batch.queue.endsWith('-events')) await consumeEvents(mail, batch)
  else await consumeMail(mail, batch)
}
