import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { UnconfirmedPage } from '#templates/pages/sign-up/unconfirmed.tsx'
import { readOverview } from '../../../sessions/index.ts'
import { challengeOf } from '../../kit/challenge.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { wordsOf } from '../../kit/language.ts'
import { noticeOf, page, shellOf } from '../../kit/page.ts'
import { signedInPage, visitorOf } from '../../middleware/session.ts'

/** All that the policy `fence` shows to those who have yet to confirm. */
export const unconfirmed = new Hono<HttpEnv>().get(
  '/unconfirmed',
  signedInPage('overview', { unconfirmed: true }),
  async (c) => {
    if (visitorOf(c).visitor.user.emailConfirmed) return c.redirect('/account', 303)
    return unconfirmedPage(c, blankForm)
  },
)

/** `change`: the form for another address, which may have come back. */
export async function unconfirmedPage(c: Context<HttpEnv>, change: FormState, status: ContentfulStatusCode = 200) {
  const { visitor, overview, asks } = visitorOf(c)
  const { email, id } = visitor.user
  const { pendingEmail } = overview ?? (await readOverview(c.var.deps, id))
  const notice = noticeOf(c, wordsOf(c).signUp.unconfirmed.notices)
  return page(
    c,
    <UnconfirmedPage
      shell={shellOf(c)}
      resend={blankForm}
      email={email}
      change={change}
      pendingEmail={pendingEmail}
      asksPassword={asks === 'password'}
      challenge={challengeOf(c, 'resend')}
      notice={notice}
    />,
    status,
  )
}
