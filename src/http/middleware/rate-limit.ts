import type { Context, MiddlewareHandler } from 'hono'
import { rateLimiter } from 'hono-rate-limiter'
import { hour } from '../../lib/clock.ts'
import { indexHash } from '../../lib/hashes.ts'
import { readDevice } from '../../sessions/device-cookie.ts'
import { windowCounter } from '../../store/limits/window-counter.ts'
import type { ClientAddress } from '../kit/client.ts'
import { readCookie } from '../kit/cookies.ts'
import type { HttpEnv, Limiters } from '../kit/env.ts'
import type { ProblemCode, ProblemDetails } from '../kit/problems.ts'

/** How a door refuses: as problem+json or as a page. */
export type Refuse = (c: Context<HttpEnv>, code: ProblemCode, details?: ProblemDetails) => Response | Promise<Response>

/** As wrangler.toml sets the bindings. */
export const perMinute: Record<keyof Limiters, number> = {
  client: 60,
  network56: 240,
  network48: 960,
  page: 120,
  app: 600,
}

/**
 * Requests a minute for one client and group of routes, by the Rate Limiting binding: a counter beside the Worker, so
 * it costs no round trip, and stands before any hashing. Of IPv6 a customer may have a /56 or a /48 and with it many a
 * /64, so these are bounded too; what a client is refused counts against no network.
 */
export function limitClient(
  group: string,
  refuse: Refuse,
  rate: 'client' | 'page' = 'client',
): MiddlewareHandler<HttpEnv> {
  const limits = [
    limit(rate, refuse, keyIn(group, 'key')),
    limit('network56', refuse, keyIn(group, 'network56')),
    limit('network48', refuse, keyIn(group, 'network48')),
  ]
  return async (c, next) => {
    for (const each of limits) {
      const refused = await each(c, async () => {})
      if (refused) return refused
    }
    return next()
  }
}

/** Undefined where the client has no such address. */
function keyIn(group: string, by: keyof ClientAddress) {
  return (c: Context<HttpEnv>) => {
    const address = c.get('client')[by]
    return address && `${group}:${address}`
  }
}

/** Counts a request once more, for what it cost beside: the next one meets the limit sooner. */
export const countAgain = (c: Context<HttpEnv>, group: string) =>
  failOpen(c, 'client').limit({ key: `${group}:${c.get('client').key}` })

/**
 * Requests a minute for one app at one address: an app's server asks for all of its users. `appOf` answers the id of an
 * app that is known, else '': each made-up id would have a budget of its own.
 */
export const limitApp = (group: string, refuse: Refuse, appOf: (c: Context<HttpEnv>) => string) =>
  limit('app', refuse, (c) => `${group}:${appOf(c)}:${c.get('client').key}`)

/**
 * Mails that an address, known or not, may be asked to get in an hour, by KV. Stands after validation, because it
 * counts by the normalised address. KV under-counts: the exact cap is in the outbox insert.
 */
export const limitMails =
  (name: 'resend' | 'reset' | 'email_change' | 'login', refuse: Refuse): MiddlewareHandler<HttpEnv> =>
  (c, next) => {
    const { config, clock, log } = c.get('deps')
    const { kv, defer } = c.get('edge')
    const store = windowCounter({ kv, window: hour, clock, defer, onFailure: () => log.warn('mail_limit.failed_open') })
    // Nothing went before the first of these, as a sign-up's mail before those that are sent again.
    const limit = config.resendsPerHour + (name === 'login' ? 1 : 0)
    return rateLimiter<HttpEnv>({
      windowMs: hour * 1000,
      limit,
      store,
      // On other answers than 429 they would tell how often somebody else has asked.
      standardHeaders: false,
      keyGenerator: async () => `${name}:${await indexHash(config.keyring, c.get('mailTo'))}${await deviceIn(c, name)}`,
      handler: () => tooMany(c, refuse, limit, store.secondsLeft()),
    })(c, next)
  }

/** A browser that has logged in before asks for mails to log in by on its own account: the outbox knows whether it may. */
async function deviceIn(c: Context<HttpEnv>, name: string): Promise<string> {
  const device = name === 'login' ? await readDevice(c.get('deps'), readCookie(c, 'device')) : null
  return device ? `:${device.deviceId}` : ''
}

/** By one binding; whoever has no key under it passes. */
const limit = (by: keyof Limiters, refuse: Refuse, keyOf: (c: Context<HttpEnv>) => string | undefined) =>
  rateLimiter<HttpEnv>({
    binding: (c) => failOpen(c, by),
    skip: (c) => keyOf(c) === undefined,
    keyGenerator: (c) => keyOf(c) ?? '',
    handler: (c) => tooMany(c, refuse, perMinute[by], 60),
  })

function tooMany(c: Context<HttpEnv>, refuse: Refuse, limit: number, retryAfter: number) {
  c.header('RateLimit', `limit=${limit}, remaining=0, reset=${retryAfter}`)
  return refuse(c, 'too_many_requests', { retryAfter })
}

function failOpen(c: Context<HttpEnv>, by: keyof Limiters): RateLimit {
  const limit = async (options: { key: string }) => {
    try {
      return await c.get('edge').limiters[by].limit(options)
    } catch {
      c.get('deps').log.warn('rate_limit.failed_open')
      return { success: true }
    }
  }
  return { limit } as RateLimit
}
