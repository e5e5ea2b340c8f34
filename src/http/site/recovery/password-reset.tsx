import type { Context } from 'hono'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { ResetPage, ResetRequestPage, ResetSentPage } from '#templates/pages/recovery/reset.tsx'
import { type PasswordReset, readPasswordLink, requestPasswordReset, resetPassword } from '../../../account/index.ts'
import { challengeOf, solvedToken } from '../../kit/challenge.ts'
import { originOf } from '../../kit/client.ts'
import { clearSession, readCookie, writeContinued, writeDevice } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, failedField, readForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { languageOf, wordsOf } from '../../kit/language.ts'
import { linkProblem } from '../../kit/link-problem.tsx'
import { linkToken } from '../../kit/link-token.ts'
import { leadTo, nextOf } from '../../kit/next.ts'
import { noticeOf, page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { statuses } from '../../kit/problems.ts'
import { emailBody, newPasswordForm } from '../../kit/schemas.ts'
import { toSecondFactor } from '../../kit/second-factor.ts'
import { durationInWords } from '../../kit/time.ts'
import { formBody } from '../../middleware/body.ts'
import { passesChallenge } from '../../middleware/challenge.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { limitClient, limitMails } from '../../middleware/rate-limit.ts'
import { strangersOnly } from '../../middleware/session.ts'

const body = [sameSiteForm, formBody] as const

export const passwordReset = new Hono<HttpEnv>()
  .get('/reset', strangersOnly, (c) => askPage(c, blankForm))
  .post('/reset', ...body, limitClient('forgot', problemPage), async (c) => {
    const form = readForm(c, emailBody)
    if (!form.ok) return askPage(c, form.state, 422)
    if (!(await passesChallenge(c, 'forgot', solvedToken(c))))
      return askPage(c, form.failed('challenge_needed'), statuses.challenge_needed)
    const refused = await limitMails('reset', problemPage)(c, async () => {})
    if (refused) return refused
    const asked = { deviceCookie: readCookie(c, 'device'), next: nextOf(c, form.values.next) }
    await requestPasswordReset(c.var.deps, { ...asked, email: form.value.email, origin: originOf(c) })
    const validFor = durationInWords(c.var.deps.config.resetLinkTtl, languageOf(c).locale)
    return page(c, <ResetSentPage shell={shellOf(c)} validFor={validFor} />)
  })
  .get('/reset/:token', (c) => resetPage(c, linkToken(c.req.param('token')), blankForm))
  .post('/reset/:token', ...body, limitClient('reset', problemPage), async (c) => {
    const token = linkToken(c.req.param('token'))
    const form = readForm(c, newPasswordForm)
    if (!form.ok) return resetPage(c, token, form.state, 422)
    const result = await resetPassword(c.var.deps, { ...form.value, token, origin: originOf(c), signIn: true })
    if (!result.ok) {
      const { code } = result
      if (code === 'password_breached')
        return resetPage(c, token, failedField(c, form.values, 'password', 'breached'), 422)
      return linkProblem(c, code, 'reset', token)
    }
    return enter(c, result.value)
  })

/** Goes on after a reset, past the second factor's gate where there is one. */
function enter(c: Context<HttpEnv>, { challenge, signedIn, ...reset }: PasswordReset): Response {
  const next = nextOf(c, reset.next)
  writeDevice(c, reset.deviceToken)
  if (signedIn) writeContinued(c, signedIn)
  else clearSession(c)
  if (challenge) return toSecondFactor(c, challenge, next)
  return c.redirect(next ?? '/account?notice=password_reset', 303)
}

function askPage(c: Context<HttpEnv>, form: FormState, status: 200 | 403 | 422 = 200) {
  const notice = noticeOf(c, wordsOf(c).recovery.notices)
  const next = nextOf(c, form.values.next ?? c.req.query('next'))
  const challenge = challengeOf(c, 'forgot')
  return page(
    c,
    <ResetRequestPage shell={shellOf(c)} form={form} next={next} notice={notice} challenge={challenge} />,
    status,
  )
}

async function resetPage(c: Context<HttpEnv>, token: string, form: FormState, status: 200 | 422 = 200) {
  const { passwordMinLength } = c.var.deps.config
  const link = await readPasswordLink(c.var.deps, 'reset', token)
  if (!link.ok) return linkProblem(c, link.code, 'reset', token)
  const { email, destinations } = link.value
  await leadTo(c, ...destinations)
  const shown = { shell: shellOf(c), token, email, form, minLength: passwordMinLength }
  return page(c, <ResetPage {...shown} />, status)
}
