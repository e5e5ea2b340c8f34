import { requestPasswordReset, resetPassword } from '../../../account/index.ts'
import { originOf } from '../../kit/client.ts'
import { clearSession, readCookie, writeDevice } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { passwordProblem } from '../../kit/password-problem.ts'
import { problem } from '../../kit/problems.ts'
import { emailBody, resetBody } from '../../kit/schemas.ts'
import { validJson } from '../../kit/validate.ts'
import { jsonBody } from '../../middleware/body.ts'
import { solved } from '../../middleware/challenge.ts'
import { sameSiteJson } from '../../middleware/cross-site.ts'
import { limitClient, limitMails } from '../../middleware/rate-limit.ts'

const body = [sameSiteJson, jsonBody('required')] as const
const asking = [...body, limitClient('forgot', problem), solved('forgot')] as const

export const password = new Hono<HttpEnv>()
  .post('/password/forgot', ...asking, validJson(emailBody), limitMails('reset', problem), async (c) => {
    const deviceCookie = readCookie(c, 'device')
    await requestPasswordReset(c.var.deps, { ...c.req.valid('json'), deviceCookie, origin: originOf(c) })
    return c.json({ status: 'reset_sent' }, 202)
  })
  .post('/password/reset', ...body, limitClient('reset', problem), validJson(resetBody), async (c) => {
    const { mode, ...input } = c.req.valid('json')
    const result = await resetPassword(c.var.deps, { ...input, origin: originOf(c) })
    if (!result.ok) return passwordProblem(c, result, 'password')
    const { deviceToken } = result.value
    if (mode === 'token') return c.json({ status: 'password_reset', deviceToken })
    clearSession(c)
    writeDevice(c, deviceToken)
    return c.json({ status: 'password_reset' })
  })
