import type { Check } from './check-report.ts'
import { askWranglerForJson } from './cloudflare.ts'
import { examine } from './findings.ts'
import { wranglerConfig } from './settings-report.ts'
import { listIn } from './wrangler-output.ts'

/** That each queue is there, is consumed by this Worker, and hands what it gives up on to the queue for that. */
export function checkQueues(): Promise<Check[]> {
  const { name: worker, queues } = wranglerConfig()
  return Promise.all((queues.consumers ?? []).map((consumer: Consumer) => checkQueue(consumer, worker)))
}

interface Consumer {
  queue: string
  dead_letter_queue?: string | undefined
}

function checkQueue({ queue, dead_letter_queue: wanted }: Consumer, worker: string | undefined): Promise<Check> {
  return examine(`Queue ${queue}`, 'npm run deploy', async () => {
    const consumers = listIn(await askWranglerForJson('queues', 'consumer', 'list', queue, '--json'))
    const ours = consumers.find(({ script, service }) => (script ?? service) === worker)
    if (!ours) return { problems: ['no Worker of this name consumes it: what is in it stays there'] }
    const { dead_letter_queue: dead } = ours
    return { problems: dead === wanted ? [] : [`its dead letters go to ${dead ?? 'nowhere'} instead of ${wanted}`] }
  })
}
