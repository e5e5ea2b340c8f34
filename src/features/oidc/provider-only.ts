import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../../http/kit/env.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'

/** Without keys for it there is no provider here. */
export const providerOnly: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.var.deps.config.oidc.keys.length > 0 ? next() : problemPage(c, 'not_found')
