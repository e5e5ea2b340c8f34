import type { Context } from 'hono'
import { EndPage } from '#templates/pages/oidc/end.tsx'
import { originOf } from '../../http/kit/client.ts'
import { clearSession, readCookie } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { page, shellOf } from '../../http/kit/page.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { formBody } from '../../http/middleware/body.ts'
import { sameSiteForm } from '../../http/middleware/cross-site.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { logOut, sessionOf } from '../../sessions/index.ts'
import { type EndRequest, readEndRequest } from './end-request.ts'
import { readParameters } from './parameters.ts'
import { providerOnly } from './provider-only.ts'
import { sourceOf } from './redirects.ts'

const limit = limitClient('end', problemPage)

/** Log-out that an app asks for. */
export const endPages = new Hono<HttpEnv>()
  .get('/oauth/end', providerOnly, async (c) => {
    const { search } = new URL(c.req.url)
    const request = await readEndRequest(c.var.deps, readParameters(search))
    if (!request) return endPage(c, search, 400)
    const { back, hint } = request
    const session = await sessionOf(c.var.deps, { sessionCookie: readCookie(c, 'session') })
    // Anybody can link to this address: only who holds the session's own ID token ends it unasked (ASVS 10.6.2).
    if (back !== null && hint && (!session || hint.sid === session.id)) return end(c, request)
    if (!session && back === null) return c.redirect('/login?notice=logged_out', 303)
    if (back !== null) c.set('formTargets', [sourceOf(back)])
    return endPage(c, search)
  })
  // An app's page may post its request: Lax cookies come along only to the GET.
  .post('/oauth/end', providerOnly, formBody, limit, (c) =>
    c.redirect(`/oauth/end?${new URLSearchParams(c.var.bodyText)}`, 303),
  )
  .post('/oauth/end/confirm', providerOnly, sameSiteForm, formBody, limit, async (c) => {
    const asked = new URLSearchParams(c.var.bodyText).get('request') ?? ''
    return end(c, (await readEndRequest(c.var.deps, readParameters(asked))) ?? { hint: null, back: null })
  })

/** 400: the request leads back to an address that is not registered, so that only the button is left. */
const endPage = (c: Context<HttpEnv>, search: string, status: 200 | 400 = 200) =>
  page(
    c,
    <EndPage shell={{ ...shellOf(c), choice: null }} request={search.slice(1)} leadsNowhere={status === 400} />,
    status,
  )

async function end(c: Context<HttpEnv>, { back }: EndRequest): Promise<Response> {
  await logOut(c.var.deps, { sessionCookie: readCookie(c, 'session'), origin: originOf(c) })
  clearSession(c)
  return c.redirect(back ?? '/login?notice=logged_out', 303)
}
