import { seeded } from './random.ts'

/** Where a fault can strike, what it can be, and how often each comes: one in so many. */
const faults = {
  /** A call of a mail API, at the proxy before it. */
  api: {
    api_429_retry_after: 50,
    api_500: 25,
    api_timeout: 300,
    api_timeout_after_accept: 300,
    api_drop_before_accept: 50,
    api_drop_after_accept: 50,
    api_malformed_200: 50,
  },
  /** A call with a notice, which are few. */
  notice: { notice_dropped_before_accept: 8, notice_dropped_after_accept: 5 },
  /** A round trip of the Worker to D1. */
  d1: { d1_fails_before_commit: 60, d1_fails_after_commit: 60 },
  /** A message put on the queue. */
  queue: { queue_refuses: 12, queue_loses: 25, queue_doubles: 25 },
  /** A batch handed to the consumer. */
  batch: { consumer_killed: 8, batch_delivered_twice: 5 },
  /** A look into KV. */
  kv: { kv_fails: 4 },
  /** What the run itself does. */
  run: {
    ...{ worker_restarted: 1, api_outage: 1, connections_refused: 1 },
    ...{ poison_message: 1, address_refused: 1, resend_flood: 1 },
  },
} as const

/** How soon one comes that has not come yet: batches are few. */
const firstTime = { api: 0.1, notice: 0.3, d1: 0.1, queue: 0.1, kv: 0.2, batch: 0.4 }

export type Place = keyof typeof faults
export type Fault = { [P in Place]: keyof (typeof faults)[P] }[Place]

export interface Plan {
  /** Whether a fault strikes here now. */
  draw(place: Exclude<Place, 'run'>): Fault | undefined
  note(fault: Fault): void
  /** From now on nothing strikes. */
  stop(): void
  /** All faults with the times that they struck. */
  injected(): Map<Fault, number>
  random(): number
}

/** Faults by a seed. One that has not struck yet comes before those that have, so that a small run sees them all. */
export function createPlan(seed: number): Plan {
  const random = seeded(seed)
  const times = new Map<Fault, number>(
    Object.values(faults).flatMap((of) => Object.keys(of).map((one) => [one as Fault, 0])),
  )
  let isOver = false
  const note = (fault: Fault) => void times.set(fault, (times.get(fault) ?? 0) + 1)
  return {
    draw(place) {
      if (isOver) return undefined
      const chances = Object.entries(faults[place]) as [Fault, number][]
      const due = chances.find(([fault]) => times.get(fault) === 0 && random() < firstTime[place])
      const struck = due ?? chances.find(([, oneIn]) => random() < 1 / oneIn)
      if (!struck) return undefined
      // A consumer that is done before its end comes is not killed.
      if (struck[0] !== 'consumer_killed') note(struck[0])
      return struck[0]
    },
    note,
    stop: () => {
      isOver = true
    },
    injected: () => times,
    random,
  }
}
