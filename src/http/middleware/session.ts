import type { Context, MiddlewareHandler } from 'hono'
import { resumeSession, type Visitor } from '../../account/index.ts'
import { clearSession, prolongSession, readCookie, writeAccess } from '../cookies.ts'
import type { HttpEnv } from '../env.ts'
import { problem } from '../problems.ts'

/** `stated`: by the access cookie, which may trail a revocation by ACCESS_TOKEN_TTL. `checked`: by the database. */
type Certainty = 'stated' | 'checked'

/** Guard of a JSON route: 401 for strangers. */
export const signedIn =
  (certainty: Certainty): MiddlewareHandler<HttpEnv> =>
  async (c, next) =>
    (await visitorOf(c, certainty)) ? next() : problem(c, 'not_signed_in')

/** Guard of a page: strangers log in first and come back. */
export const signedInPage =
  (certainty: Certainty): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    if (await visitorOf(c, certainty)) return next()
    const next_ = c.req.method === 'GET' ? `?next=${encodeURIComponent(c.req.path)}` : ''
    return c.redirect(`/login${next_}`, 303)
  }

/** Guard of a page that only strangers need. */
export const strangersOnly: MiddlewareHandler<HttpEnv> = async (c, next) =>
  (await visitorOf(c, 'stated')) ? c.redirect('/account', 303) : next()

/** Who is signed in, kept on the context; renews the cookies that want it. */
export async function visitorOf(c: Context<HttpEnv>, certainty: Certainty): Promise<Visitor | null> {
  const sessionCookie = readCookie(c, 'session')
  if (!sessionCookie) return null
  const resumed = await resumeSession(c.var.deps, {
    sessionCookie,
    accessCookie: readCookie(c, 'access'),
    askDatabase: certainty === 'checked',
  })
  if (!resumed) clearSession(c)
  if (resumed?.accessToken !== undefined) writeAccess(c, resumed.accessToken)
  if (resumed?.renewed) prolongSession(c, resumed.visitor.session.expiresAt)
  c.set('visitor', resumed?.visitor ?? null)
  return resumed?.visitor ?? null
}
