import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { DisownedPage, DisownPage } from '#templates/pages/sign-up/disown.tsx'
import { RegisterPage } from '#templates/pages/sign-up/register.tsx'
import { disownRegistration, register } from '../../../account/index.ts'
import { challengeOf, solvedToken } from '../../kit/challenge.ts'
import { originOf } from '../../kit/client.ts'
import { readCookie, writeSignup } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, failedField, type PostedForm, readForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { linkProblem } from '../../kit/link-problem.tsx'
import { linkToken } from '../../kit/link-token.ts'
import { nextOf } from '../../kit/next.ts'
import { entriesOf } from '../../kit/onward.ts'
import { page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { setRefusalHeaders, statuses } from '../../kit/problems.ts'
import { registerForm } from '../../kit/schemas.ts'
import { formBody } from '../../middleware/body.ts'
import { passesChallenge } from '../../middleware/challenge.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { liveLink } from '../../middleware/live-link.ts'
import { limitClient } from '../../middleware/rate-limit.ts'
import { strangersOnly } from '../../middleware/session.ts'
import { countSignUp } from '../../middleware/sign-up-limit.ts'

const body = [sameSiteForm, formBody] as const

export const registration = new Hono<HttpEnv>()
  .get('/register', strangersOnly, (c) => registerPage(c, blankForm))
  .post('/register', ...body, limitClient('register', problemPage), async (c) => {
    const form = readForm(c, registerForm)
    if (!form.ok) return registerPage(c, form.state, 422)
    if (!(await passesChallenge(c, 'register', solvedToken(c)))) return refused(c, form, { code: 'challenge_needed' })
    const { email, password = null, username = null } = form.value
    const { deps } = c.var
    const name = deps.config.username === 'off' ? null : username
    const confirmationId = readCookie(c, 'signup')
    const next = nextOf(c, form.values.next) ?? null
    const request = { confirmationId, origin: originOf(c), wait: countSignUp(c) }
    const result = await register(deps, { email, password, username: name, next, ...request })
    if (!result.ok) return refused(c, form, result)
    writeSignup(c, result.value.confirmationId)
    return c.redirect('/register/pending', 303)
  })
  .get('/disown/:token', liveLink('disown'), (c) =>
    page(c, <DisownPage shell={shellOf(c)} token={linkToken(c.req.param('token'))} />),
  )
  .post('/disown/:token', ...body, limitClient('confirm', problemPage), async (c) => {
    const token = linkToken(c.req.param('token'))
    const result = await disownRegistration(c.var.deps, { token })
    return result.ok ? page(c, <DisownedPage shell={shellOf(c)} />) : linkProblem(c, result.code, 'disown', token)
  })

interface Refusal {
  code: 'challenge_needed' | 'password_breached' | 'too_many_requests' | 'username_taken'
  retryAfter?: number | undefined
}

function refused(c: Context<HttpEnv>, form: PostedForm<unknown>, { code, retryAfter }: Refusal) {
  setRefusalHeaders(c, statuses[code], retryAfter)
  if (code === 'password_breached') return registerPage(c, failedField(c, form.values, 'password', 'breached'), 422)
  if (code === 'username_taken') return registerPage(c, failedField(c, form.values, 'username', 'taken'), 409)
  return registerPage(c, form.failed(code, retryAfter), statuses[code])
}

async function registerPage(c: Context<HttpEnv>, form: FormState, status: ContentfulStatusCode = 200) {
  const { username, passwords, passwordMinLength } = c.var.deps.config
  const next = nextOf(c, form.values.next ?? c.req.query('next'))
  const others = await entriesOf(c, { page: 'register', next })
  return page(
    c,
    <RegisterPage
      shell={shellOf(c)}
      form={form}
      next={next}
      username={username}
      minLength={passwordMinLength}
      challenge={challengeOf(c, 'register')}
      passwords={passwords}
      others={others}
    />,
    status,
  )
}
