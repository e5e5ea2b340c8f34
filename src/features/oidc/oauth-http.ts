import type { Context, MiddlewareHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { HttpEnv } from '../../http/kit/env.ts'
import { setRefusalHeaders } from '../../http/kit/problems.ts'
import { readBody } from '../../http/middleware/body.ts'
import { isPreflight, preflight } from '../../http/middleware/preflight.ts'
import { limitApp, type Refuse } from '../../http/middleware/rate-limit.ts'
import { type OAuthCode, type OAuthError, refuse } from './errors.ts'
import { isOriginOfClient, isRemembered } from './known-clients.ts'
import { type Parameters, readParameters } from './parameters.ts'

/* What the endpoints for programs have in common. */

const statuses: Partial<Record<OAuthCode, ContentfulStatusCode>> = {
  invalid_client: 401,
  invalid_token: 401,
  insufficient_scope: 403,
  temporarily_unavailable: 429,
}

/** A refusal as RFC 6749 section 5.2 has it; of a Bearer token as RFC 6750 section 3 does. */
export function oauthError(c: Context<HttpEnv>, { code, description }: OAuthError): Response {
  const status = statuses[code] ?? 400
  const reason = `error="${code}", error_description="${description}"`
  if (code === 'invalid_client') c.header('WWW-Authenticate', 'Basic realm="oauth"')
  if (code === 'invalid_token' || code === 'insufficient_scope') c.header('WWW-Authenticate', `Bearer ${reason}`)
  return c.json({ error: code, error_description: description }, status)
}

/** Who shows no token at all is told no error in the header (RFC 6750 section 3.1). */
export function unauthenticated(c: Context<HttpEnv>): Response {
  c.header('WWW-Authenticate', 'Bearer')
  return c.json({ error: 'invalid_token', error_description: 'there is no access token' }, 401)
}

const refuseAsOAuth: Refuse = (c, code, details) => {
  if (code !== 'too_many_requests') return oauthError(c, refuse('invalid_request', 'the body is no form, or too large'))
  setRefusalHeaders(c, 429, details?.retryAfter)
  return oauthError(c, refuse('temporarily_unavailable', 'too many requests, try again later'))
}

/** A form, of at most 16 KiB, uncompressed. */
export const oauthBody = readBody('application/x-www-form-urlencoded', false, refuseAsOAuth)

export const postedParameters = (c: Context<HttpEnv>): Parameters => readParameters(c.var.bodyText ?? '')

/** An app's server asks for all of its users. */
export const limitClientApp = limitApp('oauth', refuseAsOAuth, (c) => {
  const [, basic = ''] = /^Basic +([\w+/=-]{1,256})$/i.exec(c.req.header('Authorization') ?? '') ?? []
  const id = postedParameters(c).values.client_id ?? idIn(basic)
  return isRemembered(c.var.deps, id) ? id : ''
})

/** By the address alone: whose the token is, is not known before it is read. */
export const limitUserinfo = limitApp('userinfo', refuseAsOAuth, () => '')

function idIn(basic: string): string {
  try {
    return atob(basic).split(':')[0] ?? ''
  } catch {
    return ''
  }
}

/** Pages of a client's own origin may call these, without cookies, and read what is wrong too. */
export const clientCors: MiddlewareHandler<HttpEnv> = async (c, next) => {
  const origin = c.req.header('Origin')
  if (origin === undefined || !(await isOriginOfClient(c.var.deps, origin))) return next()
  const allowed = { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }
  if (isPreflight(c)) return c.body(null, 204, { ...allowed, ...preflight('GET, POST') })
  await next()
  for (const [name, value] of Object.entries({ ...allowed, ...readable })) c.res.headers.set(name, value)
}

const readable = { 'Access-Control-Expose-Headers': 'WWW-Authenticate, Retry-After, X-Request-Id' }
