import type { Context } from 'hono'
import { ConsentPage } from '#templates/pages/oidc/consent.tsx'
import { FormPostPage } from '#templates/pages/oidc/form-post.tsx'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { wordsOf } from '../../http/kit/language.ts'
import { page, shellOf } from '../../http/kit/page.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { formBody } from '../../http/middleware/body.ts'
import { sameSiteForm } from '../../http/middleware/cross-site.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { signAsked } from './asked.ts'
import { askerOf } from './asker.ts'
import { type AuthorizationRequest, type ReadRequest, type ReplyTo, readRequest } from './authorization-request.ts'
import { authorize, codeFor, type Obstacle } from './authorize.ts'
import { authorizePath } from './authorize-path.ts'
import type { OAuthError } from './errors.ts'
import { letClientHave } from './give-consent.ts'
import { type Parameters, readParameters } from './parameters.ts'
import { providerOnly } from './provider-only.ts'
import { given, sourceOf, withParameters } from './redirects.ts'

const limit = limitClient('authorize', problemPage)

/** Where apps send people to, and where people say yes. */
export const authorizePages = new Hono<HttpEnv>()
  .get('/oauth/authorize', providerOnly, async (c) => {
    const parameters = readParameters(new URL(c.req.url).search)
    const read = await readRequest(c.var.deps, parameters)
    if (!read.ok) return refused(c, read)
    const asker = await askerOf(c, read.value, 'stated')
    const step = await authorize(c.var.deps, read.value, asker)
    if (step.to !== 'client') return goOn(c, step.to, read.value, parameters)
    return answer(c, read.value.replyTo, step.answer.ok ? { code: step.answer.code } : errorOf(step.answer))
  })
  // A client's page may post its request: Lax cookies come along only to the GET.
  .post('/oauth/authorize', providerOnly, formBody, limit, (c) =>
    c.redirect(`/oauth/authorize?${new URLSearchParams(c.var.bodyText)}`, 303),
  )
  .post('/oauth/consent', providerOnly, sameSiteForm, formBody, limit, async (c) => {
    const form = new URLSearchParams(c.var.bodyText)
    const parameters = readParameters(URL.parse(form.get('request') ?? '', c.var.deps.config.publicUrl)?.search ?? '')
    const read = await readRequest(c.var.deps, parameters)
    if (!read.ok) return refused(c, read)
    const { replyTo, client } = read.value
    if (form.get('decision') !== 'allow') return answer(c, replyTo, denied)
    const asker = await askerOf(c, read.value, 'checked')
    if (!asker || asker.isFenced || (!client.firstParty && !asker.isFresh))
      return c.redirect(authorizePath(parameters), 303)
    await letClientHave(c.var.deps, read.value, asker)
    return answer(c, replyTo, { code: await codeFor(c.var.deps, read.value, asker.visitor) })
  })

const errorOf = ({ code, description }: OAuthError) => ({ error: code, error_description: description })
const denied = { error: 'access_denied', error_description: 'the person said no' }

function refused(c: Context<HttpEnv>, read: Exclude<ReadRequest, { ok: true }>): Response | Promise<Response> {
  if (read.code === 'refused') return answer(c, read.replyTo, errorOf(read.error))
  return problemPage(c, 'malformed_body', { detail: wordsOf(c).oidc.untrusted[read.reason] })
}

/** Sends somebody back with an answer, which says who gives it (RFC 9207). */
function answer(c: Context<HttpEnv>, { redirectUri, mode, state }: ReplyTo, told: Record<string, string>) {
  const all = { ...told, state, iss: c.var.deps.config.publicUrl }
  if (mode === 'query') return c.redirect(withParameters(redirectUri, all), 303)
  c.set('formTargets', [sourceOf(redirectUri)])
  return page(c, <FormPostPage shell={shellOf(c)} action={redirectUri} fields={given(all)} />)
}

async function goOn(c: Context<HttpEnv>, to: Obstacle, request: AuthorizationRequest, parameters: Parameters) {
  const next = authorizePath(parameters, { asked: await signAsked(c.var.deps, request.client.id) })
  const { loginHint: login_hint, uiLocales: ui_locales } = request
  if (to === 'log_in') return c.redirect(withParameters('/login', { next, login_hint, ui_locales }), 303)
  if (to === 'confirm') return c.redirect('/unconfirmed', 303)
  if (to === 'prove') return c.redirect(withParameters('/fresh', { next, again: '1', ui_locales }), 303)
  return consentPage(c, request, authorizePath(parameters), next)
}

function consentPage(
  c: Context<HttpEnv>,
  { client, replyTo, scope }: AuthorizationRequest,
  path: string,
  next: string,
) {
  const source = sourceOf(replyTo.redirectUri)
  c.set('formTargets', [source])
  const shell = { ...shellOf(c), choice: null }
  const asked = client.firstParty ? [] : scope
  return page(
    c,
    <ConsentPage shell={shell} client={client.name} place={placeOf(source)} scope={asked} request={path} next={next} />,
  )
}

const placeOf = (source: string) => source.replace(/^https?:\/\//, '')
