import { Hono } from 'hono/tiny'
import { AccountPage } from '#templates/pages/account.tsx'
import type { HttpEnv } from '../env.ts'
import { signedInPage, visitorOf } from '../middleware/session.ts'
import { noticeOf, page, shellOf } from './page.ts'

export const account = new Hono<HttpEnv>().get('/account', signedInPage('checked'), (c) => {
  const notice = noticeOf(c, notices)
  return page(c, <AccountPage shell={shellOf(c)} user={visitorOf(c).visitor.user} notice={notice} />)
})

const notices: Record<string, string> = {
  confirmed: 'Your address is confirmed, and you are logged in. Welcome!',
}
