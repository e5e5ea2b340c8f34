import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { LinkProblemPage } from '#templates/pages/kit/link-problem.tsx'
import { ResetPage, ResetRequestPage, ResetSentPage } from '#templates/pages/recovery/reset.tsx'
import { requestPasswordReset, resetPassword } from '../../../account/index.ts'
import { originOf } from '../../kit/client.ts'
import { clearSession, readCookie, writeDevice } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, failedField, readForm } from '../../kit/form.ts'
import { languageOf, wordsOf } from '../../kit/language.ts'
import { linkToken } from '../../kit/link-token.ts'
import { noticeOf, page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { emailBody, newPasswordForm } from '../../kit/schemas.ts'
import { durationInWords } from '../../kit/time.ts'
import { formBody } from '../../middleware/body.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { limitClient, limitMails } from '../../middleware/rate-limit.ts'
import { strangersOnly } from '../../middleware/session.ts'

const guards = [sameSiteForm, formBody, limitClient('reset', problemPage)] as const

export const passwordReset = new Hono<HttpEnv>()
  .get('/reset', strangersOnly, (c) => {
    return page(
      c,
      <ResetRequestPage shell={shellOf(c)} form={blankForm} notice={noticeOf(c, wordsOf(c).recovery.notices)} />,
    )
  })
  .post('/reset', ...guards, async (c) => {
    const form = readForm(c, emailBody)
    if (!form.ok) return page(c, <ResetRequestPage shell={shellOf(c)} form={form.state} />, 422)
    const refused = await limitMails('reset', problemPage)(c, async () => {})
    if (refused) return refused
    const deviceCookie = readCookie(c, 'device')
    await requestPasswordReset(c.var.deps, { email: form.value.email, deviceCookie, origin: originOf(c) })
    const validFor = durationInWords(c.var.deps.config.resetLinkTtl, languageOf(c).locale)
    return page(c, <ResetSentPage shell={shellOf(c)} validFor={validFor} />)
  })
  .get('/reset/:token', (c) => resetPage(c, linkToken(c.req.param('token')), blankForm))
  .post('/reset/:token', ...guards, async (c) => {
    const token = linkToken(c.req.param('token'))
    const form = readForm(c, newPasswordForm)
    if (!form.ok) return resetPage(c, token, form.state, 422)
    const result = await resetPassword(c.var.deps, { token, password: form.value.password, origin: originOf(c) })
    if (!result.ok) {
      const { code } = result
      if (code === 'password_breached')
        return resetPage(c, token, failedField(c, form.values, 'password', 'breached'), 422)
      return page(c, <LinkProblemPage shell={shellOf(c)} kind={code} purpose="reset" />, 400)
    }
    clearSession(c)
    writeDevice(c, result.value.deviceToken)
    return c.redirect('/login?notice=password_reset', 303)
  })

function resetPage(c: Context<HttpEnv>, token: string, form: FormState, status: 200 | 422 = 200) {
  const { passwordMinLength } = c.var.deps.config
  return page(c, <ResetPage token={token} form={form} shell={shellOf(c)} minLength={passwordMinLength} />, status)
}
