import type { Context, Hono } from 'hono'
import type { HttpEnv } from './kit/env.ts'
import { problemPage } from './kit/problem-page.tsx'
import { problem } from './kit/problems.ts'

/** Answers what no route takes: 405 with `Allow` when the path exists for other methods (RFC 9110 section 15.5.6). */
export function unmatched(app: Hono<HttpEnv>) {
  const known = app.routes
    .filter((route) => route.method !== 'ALL')
    .map((route) => ({ method: route.method, pattern: patternOf(route.path) }))
  return (c: Context<HttpEnv>): Response => {
    const refuse = /^\/(api|hooks)\//.test(c.req.path) ? problem : problemPage
    const methods = new Set(known.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }) => method))
    if (methods.has('GET')) methods.add('HEAD')
    if (methods.size === 0 || methods.has(c.req.method)) return refuse(c, 'not_found')
    c.header('Allow', [...methods].sort().join(', '))
    return refuse(c, 'method_not_allowed')
  }
}

const patternOf = (path: string) =>
  new RegExp(`^${path.replace(/[.\\+*?^$()[\]{}|]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`)
