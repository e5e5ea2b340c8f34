import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { openCors } from '../../http/middleware/preflight.ts'
import { metadata } from './metadata.ts'
import { providerOnly } from './provider-only.ts'

/** What a client library asks for first, by either name. */
export const discoveryRoutes = new Hono<HttpEnv>()
for (const path of ['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'])
  discoveryRoutes.use(path, openCors).get(path, providerOnly, (c) => {
    c.header('Cache-Control', 'public, max-age=300')
    return c.json(metadata(c.var.deps.config))
  })
