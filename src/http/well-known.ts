import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { checkHealth } from '../account/index.ts'
import { assets } from './assets.generated.ts'
import type { HttpEnv } from './env.ts'
import { problem } from './problems.ts'

/** What has neither a page nor a body of its own: static files, public keys, health. */
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
  .get('/assets/:name', (c) => {
    const asset = Object.values(assets).find(({ path }) => path === c.req.path)
    if (!asset) return problem(c, 'not_found')
    return immutable(c, asset.body, asset.type)
  })

// The name holds a hash of the content.
function immutable(c: Context<HttpEnv>, body: string, type: string) {
  c.header('Cache-Control', 'public, max-age=31536000, immutable')
  return c.body(body, 200, { 'Content-Type': type })
}
