import { minute } from '../../lib/clock.ts'

interface Window {
  startedAt: number
  hits: number
}

/** What counting needs of KV, the clock and the rest of the request. */
export interface CounterParts {
  kv: KVNamespace
  /** Seconds. */
  window: number
  clock: () => number
  /** Finishes work after the answer. */
  defer(work: Promise<unknown>): void
  onFailure(): void
}

/**
 * Hits of a key in a window that starts with the first one, kept in KV as a store of hono-rate-limiter. KV loses
 * parallel increments and answers stale elsewhere: this is the friendly gate with a Retry-After, the exact caps of mail
 * are in the outbox insert. When KV fails, the request passes.
 *
 * KV key `<name>:<keyed hash>`, value `{startedAt, hits}`, expires with its window.
 */
export function windowCounter({ kv, window: length, clock, defer, onFailure }: CounterParts) {
  let endsAt = 0
  return {
    /** Until the window that was counted last ends. */
    secondsLeft: () => Math.max(1, endsAt - clock()),
    async increment(key: string) {
      const now = clock()
      const known = await read(key)
      const window = known && known.startedAt + length > now ? known : { startedAt: now, hits: 0 }
      const hits = window.hits + 1
      endsAt = window.startedAt + length
      // KV takes no expiry nearer than 60 seconds.
      const expirationTtl = Math.max(minute, endsAt - now)
      const value = JSON.stringify({ startedAt: window.startedAt, hits })
      defer(kv.put(key, value, { expirationTtl }).catch(onFailure))
      return { totalHits: hits, resetTime: new Date(endsAt * 1000) }
    },
    decrement() {},
    resetKey() {},
  }

  async function read(key: string): Promise<Window | null> {
    try {
      return await kv.get<Window>(key, 'json')
    } catch {
      onFailure()
      return null
    }
  }
}
