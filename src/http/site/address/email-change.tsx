import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { EmailConfirmPage, EmailStopPage, EmailUndoPage } from '#templates/pages/address/email-links.tsx'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import {
  type ConfirmChangeFailure,
  confirmEmailChange,
  readEmailChange,
  stopEmailChange,
  undoEmailChange,
} from '../../../account/index.ts'
import { originOf } from '../../kit/client.ts'
import { clearSession, readCookie, writeContinued } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, failedField, type PostedForm, readForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { linkProblem } from '../../kit/link-problem.tsx'
import { linkToken } from '../../kit/link-token.ts'
import { page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { setRefusalHeaders, statuses } from '../../kit/problems.ts'
import { confirmChangeForm } from '../../kit/schemas.ts'
import { formBody } from '../../middleware/body.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { liveLink } from '../../middleware/live-link.ts'
import { limitClient } from '../../middleware/rate-limit.ts'
import { credentialsOf } from '../../middleware/session.ts'

const guards = [sameSiteForm, formBody, limitClient('email_change', problemPage)] as const

/** Where the mails about a change of address lead. Opening a link changes nothing: mail scanners do. */
export const emailChange = new Hono<HttpEnv>()
  .get('/email/confirm/:token', async (c) => {
    const token = tokenOf(c)
    const waiting = await readEmailChange(c.var.deps, { token, credentials: credentialsOf(c) })
    if (!waiting.ok) return linkProblem(c, waiting.code, 'email_change', token)
    return confirmPage(c, token, blankForm, 200, waiting.value.needsPassword)
  })
  .post('/email/confirm/:token', ...guards, async (c) => {
    const token = tokenOf(c)
    const form = readForm(c, confirmChangeForm)
    if (!form.ok) return confirmPage(c, token, form.state, 422)
    const presence = { credentials: credentialsOf(c), deviceCookie: readCookie(c, 'device') }
    const result = await confirmEmailChange(c.var.deps, { ...form.value, ...presence, token, origin: originOf(c) })
    if (!result.ok) return refused(c, token, form, result)
    const { continued } = result.value
    writeContinued(c, continued)
    return c.redirect(`${continued ? '/account' : '/login'}?notice=email_changed`, 303)
  })
  .get('/email/stop/:token', liveLink('email_stop'), (c) =>
    page(c, <EmailStopPage shell={shellOf(c)} token={tokenOf(c)} />),
  )
  .post('/email/stop/:token', ...guards, async (c) => {
    const result = await stopEmailChange(c.var.deps, { token: tokenOf(c), origin: originOf(c) })
    if (!result.ok) return linkProblem(c, result.code, 'email_stop', tokenOf(c))
    clearSession(c)
    return c.redirect('/reset?notice=email_stopped', 303)
  })
  .get('/email/undo/:token', liveLink('email_undo'), (c) =>
    page(c, <EmailUndoPage shell={shellOf(c)} token={tokenOf(c)} />),
  )
  .post('/email/undo/:token', ...guards, async (c) => {
    const result = await undoEmailChange(c.var.deps, { token: tokenOf(c), origin: originOf(c) })
    if (!result.ok) return linkProblem(c, result.code, 'email_undo', tokenOf(c))
    clearSession(c)
    return c.redirect('/reset?notice=email_restored', 303)
  })

const tokenOf = (c: Context<HttpEnv>) => linkToken(c.req.param('token'))

function refused(
  c: Context<HttpEnv>,
  token: string,
  form: PostedForm<unknown>,
  { code, retryAfter }: { code: ConfirmChangeFailure; retryAfter?: number | undefined },
) {
  if (code === 'link_invalid' || code === 'link_expired') return linkProblem(c, code, 'email_change', token)
  setRefusalHeaders(c, statuses[code], retryAfter)
  const isWrong = code === 'password_wrong'
  const state = isWrong ? failedField(c, form.values, 'password', 'wrong') : form.failed(code, retryAfter)
  return confirmPage(c, token, state, statuses[code])
}

function confirmPage(
  c: Context<HttpEnv>,
  token: string,
  form: FormState,
  status: ContentfulStatusCode,
  needsPassword = true,
) {
  const link = { shell: shellOf(c), token }
  return page(c, <EmailConfirmPage {...link} form={form} needsPassword={needsPassword} />, status)
}
