import { acceptInvitation } from '../../../account/index.ts'
import { originOf } from '../../kit/client.ts'
import { clearSession, writeDevice } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { passwordProblem } from '../../kit/password-problem.ts'
import { problem } from '../../kit/problems.ts'
import { inviteBody } from '../../kit/schemas.ts'
import { validJson } from '../../kit/validate.ts'
import { jsonBody } from '../../middleware/body.ts'
import { sameSiteJson } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'

const guards = [sameSiteJson, jsonBody('required'), limitClient('confirm', problem)] as const

export const invitation = new Hono<HttpEnv>().post('/invite', ...guards, validJson(inviteBody), async (c) => {
  const result = await acceptInvitation(c.var.deps, { ...c.req.valid('json'), origin: originOf(c) })
  if (!result.ok) return passwordProblem(c, result, 'password')
  clearSession(c)
  writeDevice(c, result.value.deviceToken)
  return c.json({ status: 'confirmed' })
})
