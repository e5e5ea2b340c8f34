import { completeLogIn } from '../../../sessions/index.ts'
import { secondStepBody } from '../../kit/account-schemas.ts'
import { originOf } from '../../kit/client.ts'
import { clearPending, readCookie } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { openedAnswer } from '../../kit/opened.ts'
import { problem } from '../../kit/problems.ts'
import { validJson } from '../../kit/validate.ts'
import { jsonBody } from '../../middleware/body.ts'
import { sameSiteJson } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'

const guards = [sameSiteJson, jsonBody('required'), limitClient('login', problem)] as const

/** The second step of a log-in, whatever the first was. */
export const secondStep = new Hono<HttpEnv>().post('/login/second', ...guards, validJson(secondStepBody), async (c) => {
  const { pending = readCookie(c, 'pending'), mode, trust, deviceToken, ...proof } = c.req.valid('json')
  const from = { deviceCookie: deviceToken ?? readCookie(c, 'device'), origin: originOf(c) }
  const result = await completeLogIn(c.var.deps, { pending, mode, trust, proof, ...from })
  const status = !result.ok && result.code === 'code_invalid' ? { status: 401 as const } : {}
  if (!result.ok) return problem(c, result.code, { retryAfter: result.retryAfter, ...status })
  clearPending(c)
  return openedAnswer(c, result.value)
})
