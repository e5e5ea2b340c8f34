import { Hono } from 'hono/tiny'
import { EmailConfirmPage, EmailUndoPage } from '#templates/pages/address/email-links.tsx'
import { LinkProblemPage } from '#templates/pages/kit/link-problem.tsx'
import { confirmEmailChange, undoEmailChange } from '../../../account/index.ts'
import { originOf } from '../../kit/client.ts'
import { clearSession, writeContinued } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { linkToken } from '../../kit/link-token.ts'
import { page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { formBody } from '../../middleware/body.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'
import { credentialsOf } from '../../middleware/session.ts'

const guards = [sameSiteForm, formBody, limitClient('email_change', problemPage)] as const

/** Where the mails about a change of address lead. Opening a link changes nothing: mail scanners do. */
export const emailChange = new Hono<HttpEnv>()
  .get('/email/confirm/:token', (c) =>
    page(c, <EmailConfirmPage shell={shellOf(c)} token={linkToken(c.req.param('token'))} />),
  )
  .post('/email/confirm/:token', ...guards, async (c) => {
    const input = { token: linkToken(c.req.param('token')), credentials: credentialsOf(c), origin: originOf(c) }
    const result = await confirmEmailChange(c.var.deps, input)
    if (!result.ok)
      return page(c, <LinkProblemPage shell={shellOf(c)} kind={result.code} purpose="email_change" />, 400)
    const { continued } = result.value
    writeContinued(c, continued)
    return c.redirect(`${continued ? '/account' : '/login'}?notice=email_changed`, 303)
  })
  .get('/email/undo/:token', (c) =>
    page(c, <EmailUndoPage shell={shellOf(c)} token={linkToken(c.req.param('token'))} />),
  )
  .post('/email/undo/:token', ...guards, async (c) => {
    const result = await undoEmailChange(c.var.deps, { token: linkToken(c.req.param('token')), origin: originOf(c) })
    if (!result.ok) return page(c, <LinkProblemPage shell={shellOf(c)} kind={result.code} purpose="email_undo" />, 400)
    clearSession(c)
    return c.redirect('/reset?notice=email_restored', 303)
  })
