import { ElsewherePage, OfferPage } from '#templates/pages/providers/offer.tsx'
import { readCookie, writeProvider } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { linkToken } from '../../http/kit/link-token.ts'
import { page, shellOf } from '../../http/kit/page.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { formBody } from '../../http/middleware/body.ts'
import { sameSiteForm } from '../../http/middleware/cross-site.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { providerTitle } from './find-provider.ts'
import { readOffer, takeOffer } from './offered-link.ts'

/** Where the mail leads to the owner of an address that somebody has come with by a provider. */
export const offerPages = new Hono<HttpEnv>()
  .get('/login/provider/link/:token', async (c) => {
    const token = linkToken(c.req.param('token'))
    const offer = await readOffer(c.var.deps, { token, cookie: readCookie(c, 'provider') })
    if (!offer.ok && offer.code === 'login_expired') return page(c, <ElsewherePage shell={shellOf(c)} />)
    if (!offer.ok) return problemPage(c, offer.code)
    const provider = providerTitle(c, offer.value.held.provider)
    return page(c, <OfferPage shell={shellOf(c)} token={token} provider={provider} />)
  })
  .post('/login/provider/link/:token', sameSiteForm, formBody, limitClient('provider', problemPage), async (c) => {
    const token = linkToken(c.req.param('token'))
    const taken = await takeOffer(c.var.deps, { token, cookie: readCookie(c, 'provider') })
    if (!taken.ok && taken.code === 'login_expired') return page(c, <ElsewherePage shell={shellOf(c)} />, 400)
    if (!taken.ok) return problemPage(c, taken.code)
    writeProvider(c, taken.value)
    return c.redirect('/login/provider/proof', 303)
  })
