import { Hono } from 'hono/tiny'
import { originOf } from '../../http/kit/client.ts'
import { readCookie, writeSignup } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { openedAnswer } from '../../http/kit/opened.ts'
import { problem } from '../../http/kit/problems.ts'
import { secondFactorProblem } from '../../http/kit/second-factor.ts'
import { rfc3339 } from '../../http/kit/time.ts'
import { jsonObject, validJson } from '../../http/kit/validate.ts'
import { jsonBody } from '../../http/middleware/body.ts'
import { sameSiteJson } from '../../http/middleware/cross-site.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { freshOnly, signedIn, visitorOf } from '../../http/middleware/session.ts'
import { commit } from '../../store/database.ts'
import { tokenLoginBody } from './bodies.ts'
import { enterBy } from './enter.ts'
import { findProvider } from './find-provider.ts'
import { personOfToken } from './native.ts'
import { signUpBy } from './sign-up.ts'
import { identitiesOf } from './statements.ts'
import { identityId, unlink } from './unlink.ts'

const limit = limitClient('provider', problem)

export const api = new Hono<HttpEnv>()
  .get('/identities', signedIn('stated'), async (c) => {
    const { own } = await commit(c.var.deps.db, { own: identitiesOf(visitorOf(c).visitor.user.id) })
    const identities = own.map(({ provider, email, linkedAt, lastUsedAt, ...key }) => ({
      ...{ id: identityId(key), provider, email, linkedAt: rfc3339(linkedAt) },
      lastUsedAt: lastUsedAt === null ? null : rfc3339(lastUsedAt),
    }))
    return c.json({ identities })
  })
  .delete(
    '/identities/:id',
    sameSiteJson,
    jsonBody('optional'),
    limit,
    jsonObject,
    signedIn('stated'),
    freshOnly,
    async (c) => {
      const input = { resumed: visitorOf(c), id: c.req.param('id'), origin: originOf(c) }
      const result = await unlink(c.var.deps, input)
      return result.ok ? c.body(null, 204) : problem(c, result.code)
    },
  )
  .post('/login/provider', sameSiteJson, jsonBody('required'), limit, validJson(tokenLoginBody), async (c) => {
    const { provider: name, idToken, nonce, ...how } = c.req.valid('json')
    const provider = findProvider(c, name)
    if (!provider) return problem(c, 'provider_refused')
    const token = await personOfToken(c.var.deps, provider, { idToken, nonce })
    if (!token.ok) return problem(c, token.code)
    const { person, onceKey } = token.value
    const input = { ...how, onceKey, deviceCookie: readCookie(c, 'device'), origin: originOf(c) }
    const entered = await enterBy(c.var.deps, provider, person, input)
    if (!entered.ok) return problem(c, entered.code)
    const { value } = entered
    if (value.is === 'in') return openedAnswer(c, value.opened)
    if (value.is === 'half') return secondFactorProblem(c, value.challenge)
    if (value.is === 'proof_needed') return problem(c, 'proof_needed')
    if (value.email === null) return problem(c, 'provider_refused', { detail: 'The token holds no address.' })
    const confirmationId = await signUpBy(c.var.deps, {
      ...{ identity: { ...person, provider: provider.name }, email: value.email, next: null },
      ...{ confirmationId: readCookie(c, 'signup'), origin: originOf(c) },
    })
    writeSignup(c, confirmationId)
    return c.json({ status: 'confirmation_sent', confirmationId }, 202)
  })
