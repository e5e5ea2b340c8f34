import { UnlockPage } from '#templates/pages/log-in/unlock.tsx'
import { unlockLogIn } from '../../../account/index.ts'
import { originOf } from '../../kit/client.ts'
import { writeDevice } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { linkProblem } from '../../kit/link-problem.tsx'
import { linkToken } from '../../kit/link-token.ts'
import { page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { formBody } from '../../middleware/body.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { liveLink } from '../../middleware/live-link.ts'
import { limitClient } from '../../middleware/rate-limit.ts'

const guards = [sameSiteForm, formBody, limitClient('unlock', problemPage)] as const

export const unlock = new Hono<HttpEnv>()
  .get('/unlock/:token', liveLink('unlock'), (c) =>
    page(c, <UnlockPage shell={shellOf(c)} token={linkToken(c.req.param('token'))} />),
  )
  .post('/unlock/:token', ...guards, async (c) => {
    const token = linkToken(c.req.param('token'))
    const result = await unlockLogIn(c.var.deps, { token, origin: originOf(c) })
    if (!result.ok) return linkProblem(c, result.code, 'unlock', token)
    writeDevice(c, result.value.deviceToken)
    return c.redirect('/login?notice=unlocked', 303)
  })
