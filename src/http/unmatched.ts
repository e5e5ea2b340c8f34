import type { Context, Hono } from 'hono'
import { once } from '../lib/once.ts'
import type { HttpEnv } from './kit/env.ts'
import { problemPage } from './kit/problem-page.tsx'
import { problem } from './kit/problems.ts'

/** Answers what no route takes: 405 with `Allow` when the path exists for other methods (RFC 9110 section 15.5.6). */
export function unmatched(app: Hono<HttpEnv>) {
  const known = once(() => patternsOf(app))
  return (c: Context<HttpEnv>): Response => {
    const refuse = /^\/(api|hooks)\//.test(c.req.path) ? problem : problemPage
    const methods = new Set(
      known()
        .filter(({ pattern }) => pattern.test(c.req.path))
        .map(({ method }) => method),
    )
    if (methods.has('GET')) methods.add('HEAD')
    if (methods.size === 0 || methods.has(c.req.method)) return refuse(c, 'not_found')
    c.header('Allow', [...methods].sort().join(', '))
    return refuse(c, 'method_not_allowed')
  }
}

function patternsOf({ routes }: Hono<HttpEnv>) {
  // A route stands in the list once for each of its guards.
  const named = new Map(routes.map(({ method, path }) => [`${method} ${path}`, { method, path }]))
  return [...named.values()]
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, pattern: patternOf(path) }))
}

const patternOf = (path: string) =>
  new RegExp(`^${path.replace(/[.\\+*?^$()[\]{}|]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`)
