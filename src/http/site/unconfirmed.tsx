import { Hono } from 'hono/tiny'
import { UnconfirmedPage } from '#templates/pages/unconfirmed.tsx'
import type { HttpEnv } from '../env.ts'
import { signedInPage, visitorOf } from '../middleware/session.ts'
import { blankForm } from './form.ts'
import { page, shellOf } from './page.ts'

/** All that the policy `fence` shows to those who have yet to confirm. */
export const unconfirmed = new Hono<HttpEnv>().get(
  '/unconfirmed',
  signedInPage('checked', { unconfirmed: true }),
  (c) => {
    const { user } = visitorOf(c).visitor
    if (user.emailConfirmed) return c.redirect('/account', 303)
    return page(c, <UnconfirmedPage shell={shellOf(c)} email={user.email} resend={blankForm} />)
  },
)
