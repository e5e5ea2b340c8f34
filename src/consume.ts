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
  const added = features.flatMap(({ queues = {} }) => Object.entries(queues))
  const consumers: Queue[] = [
    ['mail-events', (events) => consumeEvents(mail, events)],
    ...added.map(([name, consumer]): Queue => [name, (messages) => consumer(deps, messages)]),
    ['dead', (letters) => consumeDeadLetters(mail, letters)],
  ]
  const [, consumer] = consumers.find(([name]) => batch.queue.endsWith(`-${name}`)) ?? []
  await (consumer ? consumer(batch) : consumeMail(mail, batch))
}

type Queue = [name: string, consumer: (batch: MessageBatch) => Promise<void>]
