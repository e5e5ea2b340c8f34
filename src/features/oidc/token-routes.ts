import type { Context } from 'hono'
import { originOf } from '../../http/kit/client.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { type Ok, ok } from '../../lib/result.ts'
import { bearerOf } from './bearer.ts'
import { readClientProof } from './client-authentication.ts'
import { type OAuthError, refuse } from './errors.ts'
import { type Exchange, exchange } from './exchange.ts'
import { introspectToken } from './introspect-token.ts'
import {
  clientCors,
  limitClientApp,
  limitUserinfo,
  oauthBody,
  oauthError,
  postedParameters,
  unauthenticated,
} from './oauth-http.ts'
import { providerOnly } from './provider-only.ts'
import { readUserinfo } from './read-userinfo.ts'
import { revokeToken } from './revoke-token.ts'

const guards = [providerOnly, oauthBody, limitClientApp] as const

/** Where clients come with what they hold. What they are told here is RFC 6749's, not our problem+json. */
export const tokenRoutes = new Hono<HttpEnv>()
  .use('/oauth/token', clientCors)
  .use('/oauth/userinfo', clientCors)
  .use('/oauth/revoke', clientCors)
  .post('/oauth/token', ...guards, async (c) => {
    const asked = await readAsked(c)
    const result = asked.ok ? await exchange(c.var.deps, asked.value) : asked
    return result.ok ? c.json(result.value) : oauthError(c, result)
  })
  .post('/oauth/revoke', ...guards, async (c) => {
    const asked = await readAsked(c)
    const result = asked.ok ? await revokeToken(c.var.deps, asked.value) : asked
    return result.ok ? c.body(null, 200) : oauthError(c, result)
  })
  .post('/oauth/introspect', ...guards, async (c) => {
    const asked = await readAsked(c)
    const result = asked.ok ? await introspectToken(c.var.deps, asked.value) : asked
    return result.ok ? c.json(result.value) : oauthError(c, result)
  })
  .on(['GET', 'POST'], '/oauth/userinfo', providerOnly, limitUserinfo, async (c) => {
    const token = await bearerOf(c)
    if (!token.ok) return oauthError(c, token)
    if (token.value === null) return unauthenticated(c)
    const result = await readUserinfo(c.var.deps, token.value)
    return result.ok ? c.json(result.value) : oauthError(c, result)
  })

/** What a client asks for, and what it says to be. */
async function readAsked(c: Context<HttpEnv>): Promise<Ok<Exchange> | OAuthError> {
  const parameters = postedParameters(c)
  if (parameters.repeated.length > 0) return refuse('invalid_request', 'a parameter came more than once')
  const proof = await readClientProof(c.req.header('Authorization'), parameters)
  return proof.ok ? ok({ proof: proof.value, values: parameters.values, origin: originOf(c) }) : proof
}
