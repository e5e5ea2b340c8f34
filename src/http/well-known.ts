import { Hono } from 'hono/tiny'
import { checkHealth } from '../account/index.ts'
import type { HttpEnv } from './env.ts'

/** What programs ask for without a body: public keys, health. Static files are served beside the Worker. */
export const wellKnown = new Hono<HttpEnv>()
  .get('/.well-known/jwks.json', (c) => {
    const keys = c.var.deps.config.keyring.all('identity').map(({ kid, jwk: { kty, crv, x, y } }) => {
      return { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' }
    })
    c.header('Cache-Control', 'public, max-age=300')
    c.header('Access-Control-Allow-Origin', '*')
    return c.json({ keys })
  })
  .get('/healthz', async (c) => {
    await checkHealth(c.var.deps)
    return c.json({ status: 'ok' })
  })
