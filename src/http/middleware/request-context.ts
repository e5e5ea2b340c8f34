import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Deps } from '../../deps.ts'
import { startWatch } from '../../lib/clock.ts'
import { indexHash } from '../../lib/hashes.ts'
import { createLog, type Log } from '../../lib/log.ts'
import { clientAddress, isSafe } from '../kit/client.ts'
import type { Edge, HttpEnv } from '../kit/env.ts'

export type Compose = (env: Env, defer: (work: Promise<unknown>) => void, log: Log) => { deps: Deps; edge: Edge }

/** Gives every request its id, its log and what operations need; writes one log line when it is answered. */
export const requestContext =
  (compose: Compose): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const elapsed = startWatch()
    const requestId = crypto.randomUUID()
    c.set('requestId', requestId)
    c.set('resumed', null)
    const log = createLog({ requestId })
    const { deps, edge } = compose(c.env, (work) => c.executionCtx.waitUntil(work), log)
    c.set('deps', deps)
    c.set('edge', edge)
    const client = clientAddress(c)
    c.set('client', client)
    // Safe methods are not kept in the audit log.
    c.set('ipHash', isSafe(c) ? '' : await indexHash(deps.config.keyring, `ip|${client.key}`))
    await next()
    note(c, log, elapsed())
  }

function note(c: Context<HttpEnv>, log: Log, ms: number): void {
  const { method } = c.req
  const [route, { status }] = [patternOf(c), c.res]
  if (c.get('deps').config.logRequests) log.info('request', { method, route, status, ms })
  c.get('edge').measure({ event: 'request', outcome: String(status), subject: route, by: method, milliseconds: ms })
}

// The pattern, never the URL: paths carry tokens.
const patternOf = (c: Context<HttpEnv>) => routePath(c, -1)
