import type { Context, MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../kit/env.ts'
import { problemPage } from '../kit/problem-page.tsx'
import { problem } from '../kit/problems.ts'
import { isListedOrigin } from './listed-origin.ts'

/**
 * Refuses what another site's page sends. A browser puts Origin on every unsafe request and Sec-Fetch-Site on all;
 * programs send neither, and a form cannot make our JSON media type, so JSON without both passes and a form does not.
 */
export const sameSiteJson: MiddlewareHandler<HttpEnv> = async (c, next) => {
  return isCrossSite(c) ? problem(c, 'cross_site') : next()
}

export const sameSiteForm: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const isUnsigned = !c.req.header('Origin') && !c.req.header('Sec-Fetch-Site')
  return isUnsigned || isCrossSite(c) ? problemPage(c, 'cross_site') : next()
}

/** For a subtree whose routes take both: safe methods pass, and each body by its own rule. */
export const sameSite: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const isForm = /^(application\/x-www-form-urlencoded|multipart\/|text\/)/i.test(c.req.header('Content-Type') ?? '')
  return isForm ? sameSiteForm(c, next) : sameSiteJson(c, next)
}

/** A sandboxed frame and some redirects make a browser send `Origin: null`; Sec-Fetch-Site, which no page can set, then decides. */
function isCrossSite(c: Context<HttpEnv>): boolean {
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  if (origin === 'null') return site !== 'same-origin'
  if (origin !== undefined) return origin !== c.get('deps').config.publicUrl && !isListedOrigin(c, origin)
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}
