import type { Context, MiddlewareHandler } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import { hour } from '../../lib/clock.ts'
import { indexHash } from '../../lib/hashes.ts'
import { hourlyCounter } from '../../store/limits/hourly-counter.ts'
import type { HttpEnv } from '../kit/env.ts'
import type { ProblemCode, ProblemDetails } from '../kit/problems.ts'

/** How a door refuses: as problem+json or as a page. */
export type Refuse = (c: Context<HttpEnv>, code: ProblemCode, details?: ProblemDetails) => Response | Promise<Response>

/** As wrangler.toml sets the binding: requests in seconds. */
const perClient = { limit: 60, period: 60 }

/**
 * Requests a minute for one client and group of routes, by the Rate Limiting binding: a counter beside the Worker, so
 * it costs no round trip, and stands before any hashing.
 */
export const limitClient = (group: string, refuse: Refuse): MiddlewareHandler<HttpEnv> =>
  rateLimiter<HttpEnv>({
    binding: (c) => failOpen(c, c.var.edge.rateLimit),
    keyGenerator: (c) => `${group}:${c.var.clientKey}`,
    handler: (c) => tooMany(c, refuse, perClient.limit, perClient.period),
  })

/**
 * Mails that an address, known or not, may be asked to get in an hour, by KV. Stands after validation, because it
 * counts by the normalised address. KV under-counts: the exact cap is in the outbox insert.
 */
export const limitMails =
  (name: 'resend' | 'reset' | 'email_change', refuse: Refuse): MiddlewareHandler<HttpEnv> =>
  (c, next) => {
    const { config, clock, log } = c.var.deps
    const { kv, defer } = c.var.edge
    const store = hourlyCounter({ kv, clock, defer, onFailure: () => log.warn('mail_limit.failed_open') })
    const limit = config.resendsPerHour
    return rateLimiter<HttpEnv>({
      windowMs: hour * 1000,
      limit,
      store,
      // On other answers than 429 they would tell how often somebody else has asked.
      standardHeaders: false,
      keyGenerator: async () => `${name}:${await indexHash(config.keyring, c.var.mailTo)}`,
      handler: () => tooMany(c, refuse, limit, store.secondsLeft()),
    })(c, next)
  }

function tooMany(c: Context<HttpEnv>, refuse: Refuse, limit: number, retryAfter: number) {
  c.header('RateLimit', `limit=${limit}, remaining=0, reset=${retryAfter}`)
  return refuse(c, 'too_many_requests', { retryAfter })
}

function failOpen(c: Context<HttpEnv>, binding: Pick<RateLimit, 'limit'>): RateLimit {
  const limit = async (options: { key: string }) => {
    try {
      return await binding.limit(options)
    } catch {
      c.var.deps.log.warn('rate_limit.failed_open')
      return { success: true }
    }
  }
  return { limit } as RateLimit
}
