import { Hono } from 'hono'
import { logIn, logOut } from '../../account/index.ts'
import { originOf } from '../client.ts'
import { clearSession, readCookie, writeDevice, writeSession } from '../cookies.ts'
import type { HttpEnv } from '../env.ts'
import { loginOf } from '../login.ts'
import { jsonBody } from '../middleware/body.ts'
import { sameSiteJson } from '../middleware/cross-site.ts'
import { limitClient } from '../middleware/rate-limit.ts'
import { signedIn, visitorOf } from '../middleware/session.ts'
import { problem } from '../problems.ts'
import { logInBody } from '../schemas.ts'
import { rfc3339 } from '../time.ts'
import { validJson } from '../validate.ts'

export const session = new Hono<HttpEnv>()
  .post(
    '/login',
    sameSiteJson,
    jsonBody('required'),
    limitClient('login', problem),
    validJson(logInBody),
    async (c) => {
      const { email, password, remember } = c.req.valid('json')
      const device = { deviceCookie: readCookie(c, 'device'), origin: originOf(c) }
      const result = await logIn(c.var.deps, { login: loginOf(email), password, remember, ...device })
      if (!result.ok) return problem(c, result.code, { retryAfter: result.retryAfter })
      writeSession(c, result.value.session, result.value.accessToken)
      writeDevice(c, result.value.deviceToken)
      return c.json({ user: result.value.user })
    },
  )
  .post('/logout', sameSiteJson, jsonBody('optional'), async (c) => {
    await logOut(c.var.deps, readCookie(c, 'session'))
    clearSession(c)
    return c.body(null, 204)
  })
  .get('/session', signedIn('stated', { unconfirmed: true }), (c) => {
    const { user, session } = visitorOf(c).visitor
    return c.json({ user, session: { id: session.id, expiresAt: rfc3339(session.expiresAt) } })
  })
