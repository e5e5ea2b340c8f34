import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../kit/env.ts'
import { isListedOrigin } from './listed-origin.ts'
import { isPreflight, preflight } from './preflight.ts'

/**
 * For the front ends in ALLOWED_ORIGINS, and nobody else, a browser may read answers of /api, the desk's left out. Cookies
 * come along only from origins of the same site (SameSite=Lax); others use token mode.
 */
export const cors: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const origin = c.req.header('Origin')
  const isAllowed = origin !== undefined && isListedOrigin(c, origin)
  if (!isAllowed) return next()
  const headers = { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' }
  if (isPreflight(c)) return c.body(null, 204, { ...headers, ...preflight(methods), Vary: 'Origin' })
  await next()
  for (const [name, value] of Object.entries({ ...headers, ...readable })) c.res.headers.set(name, value)
  c.res.headers.append('Vary', 'Origin')
}

const methods = 'GET, POST, PATCH, DELETE'

const readable = { 'Access-Control-Expose-Headers': 'Retry-After, RateLimit, X-Request-Id' }
