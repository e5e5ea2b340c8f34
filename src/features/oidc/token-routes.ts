import { Hono } from 'hono/tiny'
import { originOf } from '../../http/kit/client.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { bearerOf } from './bearer.ts'
import { readClientProof } from './client-authentication.ts'
import { refuse } from './errors.ts'
import { exchange } from './exchange.ts'
import { clientCors, limitClientApp, limitUserinfo, oauthBody, oauthError, postedParameters } from './oauth-http.ts'
import { providerOnly } from './provider-only.ts'
import { readUserinfo } from './read-userinfo.ts'

/** Where clients come with what they hold. What they are told here is RFC 6749's, not our problem+json. */
export const tokenRoutes = new Hono<HttpEnv>()
  .use('/oauth/token', clientCors)
  .use('/oauth/userinfo', clientCors)
  .post('/oauth/token', providerOnly, oauthBody, limitClientApp, async (c) => {
    const parameters = postedParameters(c)
    if (parameters.repeated.length > 0)
      return oauthError(c, refuse('invalid_request', 'a parameter came more than once'))
    const proof = await readClientProof(c.req.header('Authorization'), parameters)
    if (!proof.ok) return oauthError(c, proof)
    const result = await exchange(c.var.deps, { proof: proof.value, values: parameters.values, origin: originOf(c) })
    return result.ok ? c.json(result.value) : oauthError(c, result)
  })
  .on(['GET', 'POST'], '/oauth/userinfo', providerOnly, limitUserinfo, async (c) => {
    const token = await bearerOf(c)
    if (!token.ok) return oauthError(c, token)
    const result = await readUserinfo(c.var.deps, token.value)
    return result.ok ? c.json(result.value) : oauthError(c, result)
  })
