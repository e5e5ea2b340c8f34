import type { Context } from 'hono'
import { BackButtonPage, UndoLinkPage } from '#templates/pages/providers/back.tsx'
import { originOf } from '../../http/kit/client.ts'
import { readCookie, writeProvider } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { readForm } from '../../http/kit/form.ts'
import { Hono } from '../../http/kit/hono.ts'
import { linkProblem } from '../../http/kit/link-problem.tsx'
import { linkToken } from '../../http/kit/link-token.ts'
import { nextOf } from '../../http/kit/next.ts'
import { page, shellOf } from '../../http/kit/page.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { formBody } from '../../http/middleware/body.ts'
import { sameSiteForm } from '../../http/middleware/cross-site.ts'
import { liveLink } from '../../http/middleware/live-link.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { freshPage, resume, signedInPage, toFresh, visitorOf } from '../../http/middleware/session.ts'
import { newAttempt, readAttempt } from './attempt.ts'
import { authorizeUrl, personFor } from './authorize.ts'
import { startForm } from './bodies.ts'
import { comeBack } from './come-back.tsx'
import { findProvider } from './find-provider.ts'
import { undoLinking, unlink } from './unlink.ts'

const guards = [sameSiteForm, formBody, limitClient('provider', problemPage)] as const

export const pages = new Hono<HttpEnv>()
  .post('/login/with/:provider', ...guards, async (c) => {
    const provider = findProvider(c, c.req.param('provider'))
    const form = readForm(c, startForm)
    if (!provider || !form.ok) return problemPage(c, 'not_found')
    const { mode } = form.value
    const resumed = mode === 'login' ? null : await resume(c, 'stated')
    if (mode !== 'login' && !resumed) return c.redirect('/login', 303)
    const { user, session } = resumed?.visitor ?? { user: { id: '' }, session: { id: '', freshAt: null } }
    if (mode === 'link' && !isLately(c, session.freshAt)) return toFresh(c)
    const begun = { provider: provider.name, mode, userId: user.id, sessionId: session.id }
    const { attempt, text } = await newAttempt(c.var.deps, { ...begun, next: nextOf(c, form.value.next) ?? null })
    const url = await authorizeUrl(c.var.deps, provider, attempt)
    if (!url.ok) return problemPage(c, url.code)
    writeProvider(c, text)
    return c.redirect(url.value.href, 303)
  })
  // Apple's way back: a form of its page, so that Lax cookies stay at home. It is read by nobody and goes on as a GET.
  .post('/login/with/apple/back', limitClient('provider', problemPage), formBody, (c) => {
    const given = new URLSearchParams(c.var.bodyText)
    const kept = ['code', 'state', 'error', 'iss', 'again'].flatMap((name) => {
      const value = given.get(name)
      return value === null ? [] : [[name, value]]
    })
    return c.redirect(`/login/with/apple/back?${new URLSearchParams(kept)}`, 303)
  })
  .get('/login/with/:provider/back', limitClient('provider', problemPage), async (c) => {
    const provider = findProvider(c, c.req.param('provider'))
    if (!provider) return problemPage(c, 'not_found')
    const answer = new URL(c.req.url).searchParams
    const held = readCookie(c, 'provider')
    // Some browsers send no cookie after Apple's form: a form of ours brings it.
    if (provider.kind === 'apple' && !held && answer.has('state') && !answer.has('again'))
      return page(c, <BackButtonPage shell={shellOf(c)} provider={provider} answer={[...answer]} />)
    const attempt = await readAttempt(c.var.deps, held, { provider: provider.name, state: answer.get('state') })
    if (!attempt.ok) return problemPage(c, attempt.code)
    answer.delete('again')
    const person = await personFor(c.var.deps, provider, attempt.value, answer)
    return person.ok ? comeBack(c, provider, attempt.value, person.value) : problemPage(c, person.code)
  })
  .post('/account/identities/:id/unlink', ...guards, signedInPage('stated'), freshPage, async (c) => {
    const input = { resumed: visitorOf(c), id: c.req.param('id'), origin: originOf(c) }
    const result = await unlink(c.var.deps, input)
    return result.ok ? c.redirect('/account?notice=saved', 303) : problemPage(c, result.code)
  })
  .get('/identity/undo/:token', liveLink('identity_undo'), (c) =>
    page(c, <UndoLinkPage shell={shellOf(c)} token={linkToken(c.req.param('token'))} />),
  )
  .post('/identity/undo/:token', ...guards, async (c) => {
    const token = linkToken(c.req.param('token'))
    const result = await undoLinking(c.var.deps, { token, origin: originOf(c) })
    return result.ok
      ? c.redirect('/reset?notice=identity_undone', 303)
      : linkProblem(c, result.code, 'identity_undo', token)
  })

const isLately = (c: Context<HttpEnv>, freshAt: number | null): boolean =>
  (freshAt ?? 0) + c.var.deps.config.freshTtl > c.var.deps.clock()
