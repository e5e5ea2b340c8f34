import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import type { Feature } from '../feature.ts'
import { appPages } from './app-pages.tsx'
import { appsCard } from './apps-card.tsx'
import { authorizePages } from './authorize-pages.tsx'
import { clientsApi } from './clients-api.ts'
import { consentPages, consentsApi } from './consent-routes.ts'
import { discoveryRoutes } from './discovery-routes.ts'
import { endPages } from './end-pages.tsx'
import { appsOf } from './grant-statements.ts'
import { leadsTo } from './leads-to.ts'
import { consentRecords } from './records.ts'
import { tokenRoutes } from './token-routes.ts'

/** An OpenID provider: apps send people here, and get them back with a proof of who they are. */
export const oidc: Feature = {
  name: 'oidc',
  pages: new Hono<HttpEnv>()
    .route('/', discoveryRoutes)
    .route('/', authorizePages)
    .route('/', tokenRoutes)
    .route('/', endPages)
    .route('/', appPages)
    .route('/', consentPages),
  api: new Hono<HttpEnv>().route('/', clientsApi).route('/', consentsApi),
  accountCard: appsCard,
  apps: appsOf,
  publicKeys: ({ oidc: { keys } }) => keys.map(({ publicJwk }) => publicJwk),
  leadsTo,
  personalRecords: consentRecords,
}
