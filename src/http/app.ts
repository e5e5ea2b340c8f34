import { TrieRouter } from 'hono/router/trie-router'
import { look } from '../dev/look/index.tsx'
import { mailbox } from '../dev/mailbox.tsx'
import type { Feature } from '../features/feature.ts'
import { features as installed } from '../features/index.ts'
import { api } from './api/index.ts'
import { brand } from './brand.ts'
import { hooks } from './hooks.ts'
import type { HttpEnv } from './kit/env.ts'
import { Hono } from './kit/hono.ts'
import { commonPasswords } from './middleware/common-passwords.ts'
import { cors } from './middleware/cors.ts'
import { sameSite } from './middleware/cross-site.ts'
import { publicHost } from './middleware/development-host.ts'
import { developmentOnly } from './middleware/development-only.ts'
import { dropRest } from './middleware/drop-rest.ts'
import { language } from './middleware/language.ts'
import { limitPages } from './middleware/limit-pages.ts'
import { mailTemplates } from './middleware/mail-templates.ts'
import { type Compose, requestContext } from './middleware/request-context.ts'
import { securityHeaders } from './middleware/security-headers.ts'
import { outage } from './outage.ts'
import { site } from './site/index.ts'
import { unmatched } from './unmatched.ts'
import { wellKnown } from './well-known.ts'

/** All the doors, those of the features too. What every request passes stands here; what a route asks for stands at the route. */
export function createApp(compose: Compose, features: readonly Feature[] = installed): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>()
  app.router = new TrieRouter()
  app.use(dropRest, securityHeaders, requestContext(compose), publicHost, language, limitPages, commonPasswords)
  app.use('/api/*', cors)
  app
    .use('/admin/mail/*', mailTemplates)
    .use('/api/admin/mail/*', mailTemplates)
    .use('/dev/mailbox/previews/*', mailTemplates)
  app.route('/', wellKnown).route('/', brand).route('/', site).route('/api', api).route('/', hooks)
  for (const { pages, api: routes } of features) {
    if (pages) app.route('/', pages)
    if (routes) app.route('/api', routes)
  }
  if (typeof DEVELOPMENT_TOOLS === 'undefined' || DEVELOPMENT_TOOLS)
    app.use('/dev/*', developmentOnly, sameSite).route('/', mailbox).route('/', look)
  app.notFound(unmatched(app))
  app.onError(outage)
  return app
}
