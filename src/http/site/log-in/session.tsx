import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { LoginPage } from '#templates/pages/log-in/login.tsx'
import { logIn } from '../../../account/index.ts'
import { logOut } from '../../../sessions/index.ts'
import { challengeOf, solvedToken } from '../../kit/challenge.ts'
import { originOf } from '../../kit/client.ts'
import { clearSession, readCookie } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, readForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { wordsOf } from '../../kit/language.ts'
import { loginOf } from '../../kit/login.ts'
import { leadTo, nextOf } from '../../kit/next.ts'
import { entriesOf, onward } from '../../kit/onward.ts'
import { writeOpened } from '../../kit/opened.ts'
import { noticeOf, page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { setRefusalHeaders, statuses } from '../../kit/problems.ts'
import { logInBody, nextForm } from '../../kit/schemas.ts'
import { toSecondFactor } from '../../kit/second-factor.ts'
import { formBody } from '../../middleware/body.ts'
import { challengeIn } from '../../middleware/challenge.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'
import { strangersOnly } from '../../middleware/session.ts'

const guards = [sameSiteForm, formBody] as const

export const session = new Hono<HttpEnv>()
  .get('/login', strangersOnly, (c) => loginPage(c, { ...blankForm, values: hinted(c) }))
  .post('/login', ...guards, limitClient('login', problemPage), async (c) => {
    const form = readForm(c, logInBody)
    if (!form.ok) return loginPage(c, form.state, 422)
    const { email, password, remember } = form.value
    const device = { deviceCookie: readCookie(c, 'device'), origin: originOf(c) }
    const challenge = challengeIn(c, solvedToken(c))
    const proofs = { login: loginOf(email), password, challenge, ...device }
    const result = await logIn(c.var.deps, { ...proofs, remember, mode: 'cookie' })
    const next = nextOf(c, form.values.next)
    if (!result.ok && result.code === 'second_factor_required') return toSecondFactor(c, result.challenge, next)
    if (!result.ok) {
      setRefusalHeaders(c, statuses[result.code], result.retryAfter)
      const isChallenged = result.code === 'challenge_needed' || Boolean(challenge?.isGiven)
      const asked = { offerResend: result.code === 'email_unconfirmed' ? email : undefined, isChallenged }
      return loginPage(c, form.failed(result.code, result.retryAfter), statuses[result.code], asked)
    }
    writeOpened(c, result.value)
    return c.redirect(onward(c, result.value.account, next ?? '/account'), 303)
  })
  .post('/logout', ...guards, limitClient('logout', problemPage, 'page'), async (c) => {
    await logOut(c.var.deps, { sessionCookie: readCookie(c, 'session'), origin: originOf(c) })
    clearSession(c)
    const form = readForm(c, nextForm)
    return c.redirect(nextOf(c, form.values.next) ?? '/login?notice=logged_out', 303)
  })

/** An app may know whom it sends here: no more than a text in a field (OpenID Connect Core 3.1.2.1). */
function hinted(c: Context<HttpEnv>): Record<string, string> {
  const hint = c.req.query('login_hint')
  return hint ? { email: hint.slice(0, 254) } : {}
}

async function loginPage(
  c: Context<HttpEnv>,
  form: FormState,
  status: ContentfulStatusCode = 200,
  { offerResend, isChallenged = false }: { offerResend?: string | undefined; isChallenged?: boolean } = {},
) {
  const { config } = c.var.deps
  const next = nextOf(c, form.values.next ?? c.req.query('next'))
  await leadTo(c, next)
  const others = await entriesOf(c, { page: 'login', next })
  const challenge = isChallenged ? challengeOf(c, 'login') : undefined
  const resendChallenge = offerResend === undefined ? undefined : challengeOf(c, 'resend')
  return page(
    c,
    <LoginPage
      form={form}
      next={next}
      offerResend={offerResend}
      challenge={challenge}
      resendChallenge={resendChallenge}
      challenged={c.var.hasChallenge ?? false}
      shell={shellOf(c)}
      usernames={config.username !== 'off'}
      others={others}
      notice={noticeOf(c, wordsOf(c).logIn.notices)}
    />,
    status,
  )
}
