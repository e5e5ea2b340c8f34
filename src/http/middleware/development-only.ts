import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../kit/env.ts'
import { problemPage } from '../kit/problem-page.tsx'

/** Elsewhere there is nothing at these addresses. */
export const developmentOnly: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.var.deps.config.environment === 'development' ? next() : problemPage(c, 'not_found')
