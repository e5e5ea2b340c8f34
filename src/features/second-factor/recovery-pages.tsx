import type { Context } from 'hono'
import { RecoveryPage } from '#templates/pages/second-factor/recovery.tsx'
import { originOf } from '../../http/kit/client.ts'
import { readCookie } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { languageOf } from '../../http/kit/language.ts'
import { linkProblem } from '../../http/kit/link-problem.tsx'
import { linkToken } from '../../http/kit/link-token.ts'
import { page, shellOf } from '../../http/kit/page.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { momentOf } from '../../http/kit/time.ts'
import { formBody } from '../../http/middleware/body.ts'
import { sameSiteForm } from '../../http/middleware/cross-site.ts'
import { liveLink } from '../../http/middleware/live-link.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { askForRecovery } from './ask-for-recovery.ts'
import { beginRecovery } from './begin-recovery.ts'
import { offeredPage } from './guards.ts'
import { stopRecovery } from './stop-recovery.ts'

const guards = [sameSiteForm, formBody, limitClient('recovery', problemPage)] as const

const linkOf = (c: Context<HttpEnv>) => ({ token: linkToken(c.req.param('token') ?? ''), origin: originOf(c) })

/** Where the mails about a recovery lead. Opening a link changes nothing. */
export const recoveryPages = new Hono<HttpEnv>()
  .post('/recovery', offeredPage, ...guards, async (c) => {
    const result = await askForRecovery(c.var.deps, { pending: readCookie(c, 'pending'), origin: originOf(c) })
    return result.ok ? page(c, <RecoveryPage shell={shellOf(c)} step="mailed" />) : problemPage(c, result.code)
  })
  .get('/recovery/confirm/:token', liveLink('recovery'), (c) => {
    return page(c, <RecoveryPage shell={shellOf(c)} step="confirm" action={c.req.path} />)
  })
  .post('/recovery/confirm/:token', ...guards, async (c) => {
    const link = linkOf(c)
    const result = await beginRecovery(c.var.deps, link)
    if (!result.ok) return linkProblem(c, result.code, 'recovery', link.token)
    const ends = momentOf(result.value.endsAt, languageOf(c).locale)
    return page(c, <RecoveryPage shell={shellOf(c)} step="started" ends={ends} />)
  })
  .get('/recovery/stop/:token', liveLink('recovery_stop'), (c) => {
    return page(c, <RecoveryPage shell={shellOf(c)} step="stop" action={c.req.path} />)
  })
  .post('/recovery/stop/:token', ...guards, async (c) => {
    const link = linkOf(c)
    const result = await stopRecovery(c.var.deps, link)
    if (!result.ok) return linkProblem(c, result.code, 'recovery_stop', link.token)
    return page(c, <RecoveryPage shell={shellOf(c)} step="stopped" />)
  })
