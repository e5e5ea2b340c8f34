import type { Context } from 'hono'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { InvitePage } from '#templates/pages/sign-up/invite.tsx'
import { acceptInvitation, readPasswordLink } from '../../../account/index.ts'
import { originOf } from '../../kit/client.ts'
import { clearSession, writeContinued, writeDevice } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, failedField, readForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { linkProblem } from '../../kit/link-problem.tsx'
import { linkToken } from '../../kit/link-token.ts'
import { page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { inviteForm } from '../../kit/schemas.ts'
import { toSecondFactor } from '../../kit/second-factor.ts'
import { formBody } from '../../middleware/body.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'

const guards = [sameSiteForm, formBody, limitClient('confirm', problemPage)] as const

export const invitation = new Hono<HttpEnv>()
  .get('/invite/:token', (c) => invitePage(c, linkToken(c.req.param('token')), blankForm))
  .post('/invite/:token', ...guards, async (c) => {
    const token = linkToken(c.req.param('token'))
    const form = readForm(c, inviteForm)
    if (!form.ok) return invitePage(c, token, form.state, 422)
    const result = await acceptInvitation(c.var.deps, { ...form.value, token, origin: originOf(c), signIn: true })
    if (!result.ok) {
      const { code } = result
      if (code === 'password_breached')
        return invitePage(c, token, failedField(c, form.values, 'password', 'breached'), 422)
      if (code !== 'username_taken') return linkProblem(c, code, 'invite', token)
      return invitePage(c, token, failedField(c, form.values, 'username', 'taken'), 409)
    }
    const { deviceToken, signedIn, challenge } = result.value
    writeDevice(c, deviceToken)
    if (signedIn) writeContinued(c, signedIn)
    else clearSession(c)
    return challenge ? toSecondFactor(c, challenge) : c.redirect('/account?notice=confirmed', 303)
  })

async function invitePage(c: Context<HttpEnv>, token: string, form: FormState, status: 200 | 409 | 422 = 200) {
  const link = await readPasswordLink(c.var.deps, 'invite', token)
  if (!link.ok) return linkProblem(c, link.code, 'invite', token)
  const { username, passwordMinLength } = c.var.deps.config
  return page(
    c,
    <InvitePage
      token={token}
      email={link.value.email}
      form={form}
      username={username}
      shell={shellOf(c)}
      minLength={passwordMinLength}
    />,
    status,
  )
}
