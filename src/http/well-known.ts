import { checkHealth } from '../admin/upkeep/index.ts'
import type { HttpEnv } from './kit/env.ts'
import { Hono } from './kit/hono.ts'
import { problem } from './kit/problems.ts'
import { openCors } from './middleware/preflight.ts'

/** What programs ask for without a body: public keys, health. Static files are served beside the Worker. */
export const wellKnown = new Hono<HttpEnv>()
  .use('/.well-known/jwks.json', openCors)
  .get('/.well-known/jwks.json', (c) => {
    const { config } = c.var.deps
    const own = config.keyring.all('identity').map(({ kid, jwk: { kty, crv, x, y } }) => {
      return { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' }
    })
    const keys = [...own, ...c.var.edge.features.flatMap(({ publicKeys }) => publicKeys?.(config) ?? [])]
    c.header('Cache-Control', 'public, max-age=300')
    return c.json({ keys })
  })
  .get('/healthz', async (c) => {
    // Without settings there is no context: that is a 500 already.
    const [health, kv] = await Promise.all([checkHealth(c.var.deps), isReadable(c.var.edge.kv)])
    const failing = Object.entries({ ...health, kv }).flatMap(([part, isUp]) => (isUp ? [] : [part]))
    if (failing.length === 0) return c.json({ status: 'ok' })
    c.var.deps.log.error('health_failing', { parts: failing.join(' ') })
    return problem(c, 'unavailable', { detail: `Not answering: ${failing.join(', ')}.` })
  })

const isReadable = (kv: KVNamespace): Promise<boolean> =>
  kv.get('healthz').then(
    () => true,
    () => false,
  )
