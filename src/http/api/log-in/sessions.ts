import { revokeOtherSessions, revokeSession } from '../../../sessions/index.ts'
import { originOf } from '../../kit/client.ts'
import { clearSession } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { countryName } from '../../kit/places.ts'
import { problem } from '../../kit/problems.ts'
import { rfc3339 } from '../../kit/time.ts'
import { jsonObject } from '../../kit/validate.ts'
import { jsonBody } from '../../middleware/body.ts'
import { sameSiteJson } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'
import { signedIn, visitorOf } from '../../middleware/session.ts'

const guards = [
  ...[sameSiteJson, jsonBody('optional'), limitClient('account', problem)],
  ...[jsonObject, signedIn('checked')],
] as const

export const sessions = new Hono<HttpEnv>()
  .get('/sessions', signedIn('overview'), (c) => {
    const { visitor, overview } = visitorOf(c)
    const listed = overview?.sessions.map(({ country, createdAt, lastSeenAt, expiresAt, ...session }) => ({
      ...session,
      current: session.id === visitor.session.id,
      place: countryName(country),
      createdAt: rfc3339(createdAt),
      lastSeenAt: rfc3339(lastSeenAt),
      expiresAt: rfc3339(expiresAt),
    }))
    return c.json({ sessions: listed })
  })
  .delete('/sessions', ...guards, async (c) => {
    await revokeOtherSessions(c.var.deps, { resumed: visitorOf(c), origin: originOf(c) })
    return c.body(null, 204)
  })
  .delete('/sessions/:id', ...guards, async (c) => {
    const resumed = visitorOf(c)
    const sessionId = c.req.param('id')
    const result = await revokeSession(c.var.deps, { resumed, sessionId, origin: originOf(c) })
    if (!result.ok) return problem(c, result.code)
    if (sessionId === resumed.visitor.session.id) clearSession(c)
    return c.body(null, 204)
  })
