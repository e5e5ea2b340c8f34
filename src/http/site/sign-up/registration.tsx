import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { LinkProblemPage } from '#templates/pages/kit/link-problem.tsx'
import { DisownedPage, DisownPage } from '#templates/pages/sign-up/disown.tsx'
import { RegisterPage } from '#templates/pages/sign-up/register.tsx'
import { disownRegistration, register } from '../../../account/index.ts'
import { originOf } from '../../kit/client.ts'
import { readCookie, writeSignup } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, failedField, readForm } from '../../kit/form.ts'
import { linkToken } from '../../kit/link-token.ts'
import { nextOf } from '../../kit/next.ts'
import { page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { registerForm } from '../../kit/schemas.ts'
import { formBody } from '../../middleware/body.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'
import { strangersOnly } from '../../middleware/session.ts'

const body = [sameSiteForm, formBody] as const

export const registration = new Hono<HttpEnv>()
  .get('/register', strangersOnly, (c) => registerPage(c, blankForm))
  .post('/register', ...body, limitClient('register', problemPage), async (c) => {
    const form = readForm(c, registerForm)
    if (!form.ok) return registerPage(c, form.state, 422)
    const { email, password, username = null } = form.value
    const { deps } = c.var
    const name = deps.config.username === 'off' ? null : username
    const confirmationId = readCookie(c, 'signup')
    const next = nextOf(c, form.values.next) ?? null
    const result = await register(deps, { email, password, username: name, next, confirmationId, origin: originOf(c) })
    if (!result.ok && result.code === 'password_breached')
      return registerPage(c, failedField(c, form.values, 'password', 'breached'), 422)
    if (!result.ok) return registerPage(c, failedField(c, form.values, 'username', 'taken'), 409)
    writeSignup(c, result.value.confirmationId)
    return c.redirect('/register/pending', 303)
  })
  .get('/disown/:token', (c) => page(c, <DisownPage shell={shellOf(c)} token={linkToken(c.req.param('token'))} />))
  .post('/disown/:token', ...body, limitClient('confirm', problemPage), async (c) => {
    const result = await disownRegistration(c.var.deps, { token: linkToken(c.req.param('token')) })
    if (result.ok) return page(c, <DisownedPage shell={shellOf(c)} />)
    return page(c, <LinkProblemPage shell={shellOf(c)} kind={result.code} purpose="disown" />, 400)
  })

function registerPage(c: Context<HttpEnv>, form: FormState, status: 200 | 409 | 422 = 200) {
  const { username, passwordMinLength } = c.var.deps.config
  return page(
    c,
    <RegisterPage
      shell={shellOf(c)}
      form={form}
      next={nextOf(c, form.values.next ?? c.req.query('next'))}
      username={username}
      minLength={passwordMinLength}
    />,
    status,
  )
}
