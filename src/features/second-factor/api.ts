import { reasonBody } from '../../http/kit/admin-users.ts'
import { originOf } from '../../http/kit/client.ts'
import { readCookie, writeDevice } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { problem } from '../../http/kit/problems.ts'
import { jsonObject, validJson } from '../../http/kit/validate.ts'
import { adminActions, adminOf } from '../../http/middleware/admin.ts'
import { jsonBody } from '../../http/middleware/body.ts'
import { sameSiteJson } from '../../http/middleware/cross-site.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { freshOnly, signedIn, visitorOf } from '../../http/middleware/session.ts'
import { hour } from '../../lib/clock.ts'
import { beginEnrolment } from './begin-enrolment.ts'
import { confirmEnrolment } from './confirm-enrolment.ts'
import { forgetBrowsers } from './forget-browsers.ts'
import { installed } from './guards.ts'
import { removeByOperator } from './remove-by-operator.ts'
import { removeFactor } from './remove-factor.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { setupBody } from './schemas.ts'

const guards = (body: 'required' | 'optional') =>
  [installed, sameSiteJson, jsonBody(body), limitClient('account', problem), jsonObject] as const

/** What is fresh is stated by the access cookie, and checked by the database in the operation's own trip. */
const stated = signedIn('stated')

export const api = new Hono<HttpEnv>()
  .post('/second-factor', ...guards('optional'), stated, freshOnly, async (c) => {
    const { visitor } = visitorOf(c)
    const result = await beginEnrolment(c.var.deps, { visitor, origin: originOf(c) })
    return result.ok
      ? c.json(result.value)
      : problem(c, result.code, result.code === 'too_many_requests' ? { retryAfter: hour } : {})
  })
  .post('/second-factor/confirm', ...guards('required'), stated, validJson(setupBody), async (c) => {
    const { visitor } = visitorOf(c)
    const result = await confirmEnrolment(c.var.deps, { ...c.req.valid('json'), visitor, origin: originOf(c) })
    if (result.ok) return c.json(result.value)
    return problem(c, result.code, result.code === 'code_invalid' ? { status: 401 } : {})
  })
  .post('/second-factor/recovery-codes', ...guards('optional'), stated, async (c) => {
    const { visitor } = visitorOf(c)
    const result = await renewRecoveryCodes(c.var.deps, { visitor, origin: originOf(c) })
    return result.ok ? c.json(result.value) : problem(c, result.code)
  })
  .delete('/second-factor', ...guards('optional'), stated, async (c) => {
    const { visitor } = visitorOf(c)
    const result = await removeFactor(c.var.deps, { visitor, origin: originOf(c) })
    if (!result.ok) return problem(c, result.code)
    if (readCookie(c, 'device')) writeDevice(c, result.value.deviceToken)
    return c.body(null, 204)
  })
  .delete('/trusted-browsers', ...guards('optional'), signedIn('checked'), async (c) => {
    await forgetBrowsers(c.var.deps, { visitor: visitorOf(c).visitor, origin: originOf(c) })
    return c.body(null, 204)
  })
  .delete('/admin/users/:id/second-factor', ...adminActions, validJson(reasonBody), async (c) => {
    const { reason } = c.req.valid('json')
    const result = await removeByOperator(c.var.deps, adminOf(c), { userId: c.req.param('id'), reason })
    return result.ok ? c.body(null, 204) : problem(c, result.code)
  })
