import type { Context, MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../kit/env.ts'

/**
 * In development the site answers to every name of this machine, but its forms, cookies and links know PUBLIC_URL's
 * alone. A page opened as 127.0.0.1 or [::1] goes on there; what programs ask for is answered as it is.
 */
export const publicHost: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const { environment, publicUrl } = c.get('deps').config
  if (environment !== 'development' || c.req.method !== 'GET' || forPrograms.test(c.req.path)) return next()
  const { hostname, pathname, search } = new URL(c.req.url)
  if (!isLoopback(hostname) || hostname === new URL(publicUrl).hostname) return next()
  return c.redirect(`${publicUrl}${pathname}${search}`, 307)
}

/**
 * Whether a name was asked for that is not this machine's. A page may point its own name at us (DNS rebinding) and would
 * then read what we answer; it cannot do so with a number.
 */
export function isForeignHost(c: Context<HttpEnv>): boolean {
  const own = new URL(c.get('deps').config.publicUrl).hostname
  const host = URL.parse(`http://${c.req.header('Host') ?? ''}`)?.hostname
  return [new URL(c.req.url).hostname, host].some(
    (name) => name && name !== own && !isNumber(name) && !isLoopback(name),
  )
}

const forPrograms = /^\/(api|hooks|\.well-known|oauth|healthz)(\/|$)|\.json$/
const isLoopback = (name: string) => /^(localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(name)
const isNumber = (name: string) => /^(\d+(\.\d+){3}|\[.+\])$/.test(name)
