import { reasonBody } from '../../http/kit/admin-users.ts'
import { originOf } from '../../http/kit/client.ts'
import { readCookie, writeSignup } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { openedAnswer } from '../../http/kit/opened.ts'
import { problem } from '../../http/kit/problems.ts'
import { secondFactorProblem } from '../../http/kit/second-factor.ts'
import { withTimes } from '../../http/kit/time.ts'
import { jsonObject, validJson } from '../../http/kit/validate.ts'
import { adminActions, adminOf } from '../../http/middleware/admin.ts'
import { jsonBody } from '../../http/middleware/body.ts'
import { sameSiteJson } from '../../http/middleware/cross-site.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { freshOnly, signedIn, visitorOf } from '../../http/middleware/session.ts'
import { commit } from '../../store/database.ts'
import { tokenLoginBody } from './bodies.ts'
import { enterBy } from './enter.ts'
import { findProvider } from './find-provider.ts'
import { listedIdentities } from './listed-identity.ts'
import { personOfToken } from './native.ts'
import { signUpBy } from './sign-up.ts'
import { unlink } from './unlink.ts'
import { unlinkByOperator } from './unlink-by-operator.ts'

const limit = limitClient('provider', problem)

export const api = new Hono<HttpEnv>()
  .get('/identities', signedIn('stated'), async (c) => {
    const own = { identities: listedIdentities(visitorOf(c).visitor.user.id) }
    return c.json(withTimes(await commit(c.var.deps.db, own)))
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
  .delete('/admin/users/:id/identities/:identity', ...adminActions, validJson(reasonBody), async (c) => {
    const { id: userId, identity: id } = c.req.param()
    const result = await unlinkByOperator(c.var.deps, adminOf(c), { userId, id, ...c.req.valid('json') })
    return result.ok ? c.body(null, 204) : problem(c, result.code)
  })
  .post('/login/provider', sameSiteJson, jsonBody('required'), limit, validJson(tokenLoginBody), async (c) => {
    const { provider: name, idToken, nonce, deviceToken, ...how } = c.req.valid('json')
    const provider = findProvider(c, name)
    if (!provider) return problem(c, 'provider_refused')
    const token = await personOfToken(c.var.deps, provider, { idToken, nonce })
    if (!token.ok) return problem(c, token.code)
    const { person, onceKey } = token.value
    const deviceCookie = deviceToken ?? readCookie(c, 'device')
    const input = { ...how, onceKey, deviceCookie, origin: originOf(c) }
    const entered = await enterBy(c.var.deps, provider, person, input)
    if (!entered.ok) return problem(c, entered.code)
    const { value } = entered
    if (value.is === 'in') return openedAnswer(c, value.opened)
    if (value.is === 'half') return secondFactorProblem(c, value.challenge)
    if (value.is === 'proof_needed') return problem(c, 'proof_needed')
    if (value.email === null) return problem(c, 'provider_refused', { detail: 'The token holds no address.' })
    const confirmationId = await signUpBy(c.var.deps, {
      ...{ identity: { ...person, provider: provider.name, title: provider.title }, email: value.email, next: null },
      ...{ confirmationId: readCookie(c, 'signup'), origin: originOf(c) },
    })
    writeSignup(c, confirmationId)
    return c.json({ status: 'confirmation_sent', confirmationId }, 202)
  })
