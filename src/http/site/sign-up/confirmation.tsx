import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { AskConfirmationPage } from '#templates/pages/sign-up/ask-confirmation.tsx'
import { ConfirmPage } from '#templates/pages/sign-up/confirm.tsx'
import { type Confirmed, confirmEmail, readConfirmation, resendConfirmation } from '../../../account/index.ts'
import { challengeOf, solvedToken } from '../../kit/challenge.ts'
import { originOf } from '../../kit/client.ts'
import { clearSignup, readCookie, writeSignup } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, failedField, readForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { linkToken } from '../../kit/link-token.ts'
import { leadTo, nextOf } from '../../kit/next.ts'
import { entriesOf, onward } from '../../kit/onward.ts'
import { writeOpened } from '../../kit/opened.ts'
import { page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { setRefusalHeaders, statuses } from '../../kit/problems.ts'
import { confirmBody, emailBody } from '../../kit/schemas.ts'
import { toSecondFactor } from '../../kit/second-factor.ts'
import { formBody } from '../../middleware/body.ts'
import { passesChallenge } from '../../middleware/challenge.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { limitClient, limitMails } from '../../middleware/rate-limit.ts'

const body = [sameSiteForm, formBody] as const

export const confirmation = new Hono<HttpEnv>()
  .get('/confirm', (c) => askPage(c, blankForm))
  .get('/confirm/resend', (c) => askPage(c, blankForm))
  .post('/confirm/resend', ...body, limitClient('resend', problemPage), async (c) => {
    const form = readForm(c, emailBody)
    if (!form.ok) return askPage(c, form.state, 422)
    if (!(await passesChallenge(c, 'resend', solvedToken(c))))
      return askPage(c, form.failed('challenge_needed'), statuses.challenge_needed)
    const refused = await limitMails('resend', problemPage)(c, async () => {})
    if (refused) return refused
    const input = { email: form.value.email, confirmationId: readCookie(c, 'signup'), origin: originOf(c) }
    writeSignup(c, (await resendConfirmation(c.var.deps, input)).confirmationId)
    return c.redirect('/register/pending?notice=sent', 303)
  })
  // Mail scanners open links: a GET changes nothing, and the page sends nothing by itself.
  .get('/confirm/:token', (c) => confirmPage(c, linkToken(c.req.param('token')), blankForm))
  .post('/confirm', ...body, limitClient('confirm', problemPage), async (c) => {
    const form = readForm(c, confirmBody)
    const token = linkToken(form.values.token)
    if (!form.ok) return confirmPage(c, token, form.state, 422)
    const proofs = { ...form.value, token, confirmationId: readCookie(c, 'signup') }
    const result = await confirmEmail(c.var.deps, { ...proofs, origin: originOf(c), signIn: byPage })
    if (result.ok) return enter(c, result.value)
    if (result.code === 'link_expired' || result.code === 'link_invalid') return askPage(c, blankForm, 400, result.code)
    if (result.code === 'password_breached')
      return confirmPage(c, token, failedField(c, form.values, 'new_password', 'breached'), 422, true)
    setRefusalHeaders(c, statuses[result.code], result.retryAfter)
    return confirmPage(c, token, form.failed(result.code, result.retryAfter), statuses[result.code], true)
  })

/** With both proofs in hand, confirming signs in. */
export const byPage = { mode: 'cookie', by: 'any' } as const

/** Goes on after a confirmation: signed in if this request confirmed, else to the log-in page. */
export function enter(c: Context<HttpEnv>, { opened, challenge, ...confirmed }: Confirmed): Response {
  clearSignup(c)
  const next = nextOf(c, confirmed.next)
  if (challenge) return toSecondFactor(c, challenge, next)
  if (!opened) return c.redirect('/login?notice=already_confirmed', 303)
  writeOpened(c, opened)
  return c.redirect(onward(c, opened.account, next ?? '/account?notice=confirmed'), 303)
}

function askPage(
  c: Context<HttpEnv>,
  form: FormState,
  status: ContentfulStatusCode = 200,
  reason?: 'link_expired' | 'link_invalid',
) {
  return page(
    c,
    <AskConfirmationPage shell={shellOf(c)} form={form} reason={reason} challenge={challengeOf(c, 'resend')} />,
    status,
  )
}

async function confirmPage(
  c: Context<HttpEnv>,
  token: string,
  form: FormState,
  status: ContentfulStatusCode = 200,
  asked = false,
) {
  const ahead = await readConfirmation(c.var.deps, token)
  if (!ahead.ok)
    return ahead.code === 'already_confirmed'
      ? c.redirect('/login?notice=already_confirmed', 303)
      : askPage(c, blankForm, 400, ahead.code)
  const { email, destinations, hasPassword } = ahead.value
  const needsPassword = asked || !readCookie(c, 'signup')
  const { passwordMinLength } = c.var.deps.config
  await leadTo(c, ...destinations)
  const others = await entriesOf(c, { page: 'confirm', next: undefined })
  return page(
    c,
    <ConfirmPage
      token={token}
      email={email}
      needsPassword={needsPassword}
      form={form}
      shell={shellOf(c)}
      minLength={passwordMinLength}
      canChooseNew
      hasPassword={hasPassword}
      others={others}
    />,
    status,
  )
}
