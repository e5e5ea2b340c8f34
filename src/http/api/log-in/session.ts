import { logIn, unlockLogIn } from '../../../account/index.ts'
import { logOut, refreshSession } from '../../../sessions/index.ts'
import { originOf } from '../../kit/client.ts'
import { clearSession, readCookie, writeDevice } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { loginOf } from '../../kit/login.ts'
import { openedAnswer } from '../../kit/opened.ts'
import { problem } from '../../kit/problems.ts'
import { logInBody, logOutBody, refreshBody, tokenBody } from '../../kit/schemas.ts'
import { secondFactorProblem } from '../../kit/second-factor.ts'
import { rfc3339 } from '../../kit/time.ts'
import { validJson } from '../../kit/validate.ts'
import { jsonBody } from '../../middleware/body.ts'
import { challengeIn } from '../../middleware/challenge.ts'
import { sameSiteJson } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'
import { credentialsOf, signedIn, visitorOf } from '../../middleware/session.ts'

const body = [sameSiteJson, jsonBody('required')] as const
const loggingOut = [sameSiteJson, jsonBody('optional'), limitClient('logout', problem, 'page')] as const

export const session = new Hono<HttpEnv>()
  .post('/login', ...body, limitClient('login', problem), validJson(logInBody), async (c) => {
    const { email, deviceToken = readCookie(c, 'device'), turnstileToken, ...input } = c.req.valid('json')
    const device = { deviceCookie: deviceToken, origin: originOf(c) }
    const proofs = { login: loginOf(email), challenge: challengeIn(c, turnstileToken), ...device }
    const result = await logIn(c.var.deps, { ...input, ...proofs })
    if (!result.ok && result.code === 'second_factor_required') return secondFactorProblem(c, result.challenge)
    if (!result.ok) return problem(c, result.code, { retryAfter: result.retryAfter })
    return openedAnswer(c, result.value)
  })
  .post('/token/refresh', ...body, limitClient('refresh', problem), validJson(refreshBody), async (c) => {
    const result = await refreshSession(c.var.deps, { ...c.req.valid('json'), origin: originOf(c) })
    return result.ok ? c.json(result.value) : problem(c, result.code)
  })
  .post('/logout', ...loggingOut, validJson(logOutBody), async (c) => {
    const credentials = credentialsOf(c)
    await logOut(c.var.deps, { ...credentials, ...c.req.valid('json'), origin: originOf(c) })
    if (credentials.bearer === undefined) clearSession(c)
    return c.body(null, 204)
  })
  .post('/login/unlock', ...body, limitClient('unlock', problem), validJson(tokenBody), async (c) => {
    const result = await unlockLogIn(c.var.deps, { ...c.req.valid('json'), origin: originOf(c) })
    if (!result.ok) return problem(c, result.code)
    writeDevice(c, result.value.deviceToken)
    return c.json({ status: 'unlocked' })
  })
  .get('/session', signedIn('stated', { unconfirmed: true }), (c) => {
    const { user, session } = visitorOf(c).visitor
    return c.json({ user, session: { id: session.id, expiresAt: rfc3339(session.expiresAt) } })
  })
