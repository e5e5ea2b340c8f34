import { Hono } from 'hono'
import { AccountPage } from '#templates/pages/account.tsx'
import type { HttpEnv } from '../env.ts'
import { signedInPage } from '../middleware/session.ts'
import { page, shellOf } from './page.ts'
import { problemPage } from './problem-page.tsx'

export const account = new Hono<HttpEnv>().get('/account', signedInPage('checked'), (c) => {
  const { visitor } = c.var
  if (!visitor) return problemPage(c, 'not_signed_in')
  const notice = notices[c.req.query('notice') ?? '']
  return page(c, <AccountPage shell={shellOf(c)} user={visitor.user} notice={notice} />)
})

const notices: Record<string, string> = {
  confirmed: 'Your address is confirmed, and you are logged in. Welcome!',
}
