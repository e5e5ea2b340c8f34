import { originOf } from '../../http/kit/client.ts'
import { readCookie } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { problem } from '../../http/kit/problems.ts'
import { tokenBody } from '../../http/kit/schemas.ts'
import { rfc3339 } from '../../http/kit/time.ts'
import { validJson } from '../../http/kit/validate.ts'
import { jsonBody } from '../../http/middleware/body.ts'
import { sameSiteJson } from '../../http/middleware/cross-site.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { askForRecovery } from './ask-for-recovery.ts'
import { beginRecovery } from './begin-recovery.ts'
import { offered } from './guards.ts'
import { pendingBody } from './schemas.ts'
import { stopRecovery } from './stop-recovery.ts'

const guards = [sameSiteJson, jsonBody('required'), limitClient('recovery', problem)] as const

/** The way back for whoever has lost every factor. */
export const recoveryApi = new Hono<HttpEnv>()
  .post('/recovery', offered, ...guards, validJson(pendingBody), async (c) => {
    const { pending = readCookie(c, 'pending') } = c.req.valid('json')
    const result = await askForRecovery(c.var.deps, { pending, origin: originOf(c) })
    return result.ok ? c.json({ status: 'recovery_mailed' }, 202) : problem(c, result.code)
  })
  .post('/recovery/confirm', ...guards, validJson(tokenBody), async (c) => {
    const result = await beginRecovery(c.var.deps, { ...c.req.valid('json'), origin: originOf(c) })
    if (!result.ok) return problem(c, result.code)
    return c.json({ status: 'recovery_started', endsAt: rfc3339(result.value.endsAt) })
  })
  .post('/recovery/stop', ...guards, validJson(tokenBody), async (c) => {
    const result = await stopRecovery(c.var.deps, { ...c.req.valid('json'), origin: originOf(c) })
    return result.ok ? c.json({ status: 'recovery_stopped' }) : problem(c, result.code)
  })
