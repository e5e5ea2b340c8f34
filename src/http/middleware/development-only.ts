import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../kit/env.ts'
import { problemPage } from '../kit/problem-page.tsx'
import { isForeignHost } from './development-host.ts'

/** Elsewhere, and for a name that is not ours, there is nothing at these addresses. */
export const developmentOnly: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.get('deps').config.environment === 'development' && !isForeignHost(c) ? next() : problemPage(c, 'not_found')
