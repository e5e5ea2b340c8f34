import type { Context } from 'hono'
import type { HttpEnv } from '../kit/env.ts'

/** The front ends in ALLOWED_ORIGINS may call the API, but never the desk, and post no form of a page. */
export function isListedOrigin(c: Context<HttpEnv>, origin: string): boolean {
  return forFrontEnds.test(c.req.path) && c.get('deps').config.allowedOrigins.includes(origin)
}

const forFrontEnds = /^\/api\/(?!admin(\/|$))/
