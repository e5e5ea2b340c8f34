import type { Context, MiddlewareHandler } from 'hono'
import { isSafe } from '../kit/client.ts'
import type { HttpEnv } from '../kit/env.ts'
import { problemPage } from '../kit/problem-page.tsx'
import { problem } from '../kit/problems.ts'
import { limitClient } from './rate-limit.ts'

const pages = limitClient('page', problemPage, 'page')
const health = limitClient('health', problem, 'page')

/** Bounds what only reads: all pages, many of which ask the database, and the health check, which asks everything. */
export const limitPages: MiddlewareHandler<HttpEnv> = (c, next) => {
  if (!isSafe(c) || isForPrograms(c)) return next()
  return c.req.path === '/healthz' ? health(c, next) : pages(c, next)
}

/** These have limits of their own at their routes, or ask for nothing. */
const isForPrograms = (c: Context<HttpEnv>) =>
  /^\/(api|hooks|\.well-known|dev|oauth\/(token|userinfo|revoke|introspect))(\/|$)/.test(c.req.path)
