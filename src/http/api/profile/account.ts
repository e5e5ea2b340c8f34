import { changePassword, deleteAccount, exportAccount, updateProfile } from '../../../account/index.ts'
import { changePasswordBody, passwordBody, profileBody } from '../../kit/account-schemas.ts'
import { originOf } from '../../kit/client.ts'
import { clearDevice, clearSession, writeAccess, writeContinued } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { passwordProblem } from '../../kit/password-problem.ts'
import { countryName } from '../../kit/places.ts'
import { problem } from '../../kit/problems.ts'
import { withTimes } from '../../kit/time.ts'
import { jsonObject, reauthenticatedIn, validJson } from '../../kit/validate.ts'
import { jsonBody } from '../../middleware/body.ts'
import { sameSiteJson } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'
import { signedIn, visitorOf } from '../../middleware/session.ts'

const guards = [sameSiteJson, jsonBody('required'), limitClient('account', problem), jsonObject] as const

export const account = new Hono<HttpEnv>()
  .post(
    '/password/change',
    ...guards,
    signedIn(reauthenticatedIn(changePasswordBody)),
    validJson(changePasswordBody),
    async (c) => {
      const input = { ...c.req.valid('json'), resumed: visitorOf(c), origin: originOf(c) }
      const result = await changePassword(c.var.deps, input)
      if (!result.ok) return passwordProblem(c, result, 'newPassword')
      writeContinued(c, result.value.continued)
      return c.json({ status: 'password_changed' })
    },
  )
  .patch('/account', ...guards, signedIn('checked'), validJson(profileBody), async (c) => {
    const input = { changes: c.req.valid('json'), resumed: visitorOf(c), origin: originOf(c) }
    const result = await updateProfile(c.var.deps, input)
    if (!result.ok) return problem(c, result.code)
    const { user, accessToken } = result.value
    if (accessToken) writeAccess(c, accessToken)
    return c.json(user)
  })
  .get('/account/export', signedIn('fresh'), async (c) => {
    return c.json(withTimes(await exportAccount(c.var.deps, visitorOf(c))))
  })
  .get('/account/activity', signedIn('overview'), (c) => {
    const events = visitorOf(c).overview?.activity.map(({ country, ...event }) => {
      return { ...event, place: countryName(country) }
    })
    return c.json(withTimes({ events }))
  })
  .delete('/account', ...guards, signedIn(reauthenticatedIn(passwordBody)), validJson(passwordBody), async (c) => {
    const input = { ...c.req.valid('json'), resumed: visitorOf(c), origin: originOf(c) }
    const result = await deleteAccount(c.var.deps, input)
    if (!result.ok) return problem(c, result.code, result)
    clearSession(c)
    clearDevice(c)
    return c.body(null, 204)
  })
