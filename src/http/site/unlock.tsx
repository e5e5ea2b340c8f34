import { Hono } from 'hono/tiny'
import { LinkProblemPage } from '#templates/pages/link-problem.tsx'
import { UnlockPage } from '#templates/pages/unlock.tsx'
import { unlockLogIn } from '../../account/index.ts'
import { originOf } from '../client.ts'
import { writeDevice } from '../cookies.ts'
import type { HttpEnv } from '../env.ts'
import { formBody } from '../middleware/body.ts'
import { sameSiteForm } from '../middleware/cross-site.ts'
import { limitClient } from '../middleware/rate-limit.ts'
import { page, shellOf } from './page.ts'
import { problemPage } from './problem-page.tsx'

const guards = [sameSiteForm, formBody, limitClient('login', problemPage)] as const

export const unlock = new Hono<HttpEnv>()
  .get('/unlock/:token', (c) => page(c, <UnlockPage shell={shellOf(c)} token={c.req.param('token')} />))
  .post('/unlock/:token', ...guards, async (c) => {
    const result = await unlockLogIn(c.var.deps, { token: c.req.param('token'), origin: originOf(c) })
    if (!result.ok) return page(c, <LinkProblemPage shell={shellOf(c)} kind={result.code} purpose="unlock" />, 400)
    writeDevice(c, result.value.deviceToken)
    return c.redirect('/login?notice=unlocked', 303)
  })
