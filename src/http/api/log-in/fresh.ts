import { provePresence } from '../../../sessions/index.ts'
import { proofBody } from '../../kit/account-schemas.ts'
import { originOf } from '../../kit/client.ts'
import { writeAccess } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { problem } from '../../kit/problems.ts'
import { rfc3339 } from '../../kit/time.ts'
import { jsonObject, provenIn, validJson } from '../../kit/validate.ts'
import { jsonBody } from '../../middleware/body.ts'
import { sameSiteJson } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'
import { signedIn, visitorOf } from '../../middleware/session.ts'

const guards = [sameSiteJson, jsonBody('required'), limitClient('login', problem), jsonObject] as const

/** Step-up: a proof once more, for what a session alone does not do. */
export const fresh = new Hono<HttpEnv>().post(
  '/session/fresh',
  ...guards,
  signedIn(provenIn(proofBody), { unconfirmed: true }),
  validJson(proofBody),
  async (c) => {
    const resumed = visitorOf(c)
    const result = await provePresence(c.var.deps, { resumed, origin: originOf(c) })
    if (!result.ok)
      return problem(c, result.code, { ...result, ...(result.code === 'code_invalid' ? { status: 401 } : {}) })
    const { accessToken } = result.value
    const freshUntil = rfc3339(result.value.freshUntil)
    if (resumed.mode === 'token') return c.json({ freshUntil, accessToken })
    writeAccess(c, accessToken)
    return c.json({ freshUntil })
  },
)
