import type { Context, MiddlewareHandler } from 'hono'
import { localeOf } from '#templates/words/languages.ts'
import {
  type Beside,
  type Certainty,
  isFresh,
  type Resumed,
  resumeSession,
  statedSession,
} from '../../sessions/index.ts'
import { isSafe } from '../kit/client.ts'
import { clearSession, prolongSession, readCookie, writeAccess } from '../kit/cookies.ts'
import type { HttpEnv } from '../kit/env.ts'
import { speak } from '../kit/language.ts'
import { nextOf, safePath } from '../kit/next.ts'
import { problem } from '../kit/problems.ts'
import { limitClient } from './rate-limit.ts'

interface Openness {
  /** The policy `fence` lets people in who have not confirmed, to little more than this. */
  unconfirmed?: boolean
}

/** Some routes need the more the more their body asks for. */
type Need = Certainty | ((c: Context<HttpEnv>) => Certainty)

/** Guard of a JSON route: 401 for strangers, 403 for those who have yet to confirm, or to prove it once more. */
export const signedIn =
  (need: Need, { unconfirmed = false }: Openness = {}): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const stated = need === 'stated' ? await statedSession(c.get('deps'), credentialsOf(c)) : null
    const refused = stated ? undefined : await limitRead(c)
    if (refused) return refused
    const resumed = stated ? await keep(c, stated) : await resume(c, need)
    if (!resumed) return problem(c, 'not_signed_in')
    if (isFenced(c, resumed) && !unconfirmed) return problem(c, 'email_unconfirmed')
    return need === 'fresh' ? freshOnly(c, next) : next()
  }

/** Guard of a page: strangers log in first and come back, those who have yet to confirm are told so. */
export const signedInPage =
  (need: Need, { unconfirmed = false }: Openness = {}): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const resumed = await resume(c, need)
    if (!resumed) return toLogIn(c)
    if (isFenced(c, resumed) && !unconfirmed) return c.redirect('/unconfirmed', 303)
    return need === 'fresh' ? freshPage(c, next) : next()
  }

/** Whoever was signed in before is told that it is over. */
function toLogIn(c: Context<HttpEnv>): Response {
  const back = c.req.method === 'GET' ? [`next=${c.req.path}`] : []
  const why = readCookie(c, 'session') === undefined ? [] : ['notice=session_ended']
  const query = [...back, ...why].join('&')
  return c.redirect(query ? `/login?${query}` : '/login', 303)
}

/** For routes that more than a session guards: it stands after what they would refuse in any case. */
export const freshOnly: MiddlewareHandler<HttpEnv> = async (c, next) =>
  isFresh(c.get('deps'), visitorOf(c).visitor) ? next() : problem(c, 'fresh_needed')

/** Asks for the proof first. What was to be sent is sent again afterwards, from the page that it was sent from. */
export const freshPage: MiddlewareHandler<HttpEnv> = async (c, next) =>
  isFresh(c.get('deps'), visitorOf(c).visitor) ? next() : toFresh(c)

export function toFresh(c: Context<HttpEnv>): Response {
  const { pathname, search } = new URL(c.req.url)
  const from = c.req.method === 'GET' ? pathname + search : URL.parse(c.req.header('Referer') ?? '')?.pathname
  return c.redirect(`/fresh?next=${encodeURIComponent(safePath(from) ?? '/account')}`, 303)
}

/** Guard of a page that only strangers need; others go on to where they want to. */
export const strangersOnly: MiddlewareHandler<HttpEnv> = async (c, next) =>
  (await resume(c, 'stated')) ? c.redirect(nextOf(c, c.req.query('next')) ?? '/account', 303) : next()

/** Who is signed in, kept on the context; renews the cookies that want it. */
export async function resume(c: Context<HttpEnv>, need: Need, beside?: Beside): Promise<Resumed | null> {
  const credentials = credentialsOf(c)
  const certainty = typeof need === 'function' ? need(c) : need
  const resumed = await resumeSession(c.get('deps'), credentials, certainty, beside)
  if (!resumed && credentials.sessionCookie && !credentials.bearer) clearSession(c)
  if (resumed?.accessToken !== undefined) writeAccess(c, resumed.accessToken)
  if (resumed?.renewed) prolongSession(c, resumed.visitor.session.expiresAt)
  return keep(c, resumed)
}

async function keep(c: Context<HttpEnv>, resumed: Resumed | null): Promise<Resumed | null> {
  c.set('resumed', resumed)
  const locale = localeOf(resumed?.visitor.locale ?? '')
  if (locale) await speak(c, locale)
  return resumed
}

const reads = limitClient('read', problem)

/** A read that asks the database is limited here; what changes something has its limit at the route, before its body is read. */
const limitRead = async (c: Context<HttpEnv>) => (isSafe(c) ? reads(c, async () => {}) : undefined)

/** The signed-in person of a route that a guard above has let through. */
export function visitorOf(c: Context<HttpEnv>): Resumed {
  const resumed = c.get('resumed')
  if (!resumed) throw new Error('this route has no session guard')
  return resumed
}

export function credentialsOf(c: Context<HttpEnv>) {
  const authorization = c.req.header('Authorization')?.slice(0, 4096) ?? ''
  // Another scheme is somebody else's: the Basic of a gate in front of a staging site says nothing about our session.
  if (/^Bearer( |$)/i.test(authorization)) {
    const [, bearer = ''] = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization) ?? []
    return { bearer }
  }
  return { sessionCookie: readCookie(c, 'session'), accessCookie: readCookie(c, 'access'), bearer: undefined }
}

export const isFenced = (c: Context<HttpEnv>, { visitor }: Resumed) =>
  c.get('deps').config.emailConfirmation !== 'off' && !visitor.user.emailConfirmed
