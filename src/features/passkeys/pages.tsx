import type { Context } from 'hono'
import { NewPasskeyPage } from '#templates/pages/passkeys/new-passkey.tsx'
import { RefusedPasskeyPage } from '#templates/pages/passkeys/refused-passkey.tsx'
import { originOf } from '../../http/kit/client.ts'
import { readCookie } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { readForm } from '../../http/kit/form.ts'
import { Hono } from '../../http/kit/hono.ts'
import { leadTo, nextOf } from '../../http/kit/next.ts'
import { writeOpened } from '../../http/kit/opened.ts'
import { page, shellOf } from '../../http/kit/page.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { type ProblemCode, setRefusalHeaders, statuses, titleOf } from '../../http/kit/problems.ts'
import { toSecondFactor } from '../../http/kit/second-factor.ts'
import { formBody } from '../../http/middleware/body.ts'
import { sameSiteForm } from '../../http/middleware/cross-site.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { freshPage, signedInPage, visitorOf } from '../../http/middleware/session.ts'
import { passkeyLabelBody, passkeyLoginForm } from './bodies.ts'
import { readAssertion } from './credential.ts'
import { whenOnPage } from './guards.ts'
import { logInWithPasskey } from './log-in-with-passkey.ts'
import { removePasskey, renamePasskey } from './manage-passkeys.ts'

const guards = [whenOnPage, sameSiteForm, formBody, limitClient('passkeys', problemPage)] as const

export const pages = new Hono<HttpEnv>()
  .get('/passkeys/new', whenOnPage, signedInPage('stated'), freshPage, async (c) => {
    const next = nextOf(c, c.req.query('next')) ?? '/account'
    const offered = c.req.query('offered') !== undefined
    const takesMailCode = visitorOf(c).visitor.user.role === 'admin'
    return page(c, <NewPasskeyPage shell={shellOf(c)} next={next} offered={offered} takesMailCode={takesMailCode} />)
  })
  .post('/login/passkey', ...guards, async (c) => {
    const form = readForm(c, passkeyLoginForm)
    const next = nextOf(c, form.values.next)
    if (!form.ok) return refusedPage(c, 'passkey_invalid', next)
    const { credential, ceremony, remember } = form.value
    const browser = { nonce: readCookie(c, 'ceremony'), deviceCookie: readCookie(c, 'device'), origin: originOf(c) }
    const input = { credential, ceremony, remember, mode: 'cookie' as const, ...browser }
    const result = await logInWithPasskey(c.var.deps, input)
    if (!result.ok && result.code === 'second_factor_required') return toSecondFactor(c, result.challenge, next)
    if (!result.ok) return refusedPage(c, result.code, next, credential)
    writeOpened(c, result.value)
    return c.redirect(next ?? '/account', 303)
  })
  .post('/account/passkeys/:id/label', ...guards, signedInPage('stated'), async (c) => {
    const form = readForm(c, passkeyLabelBody)
    if (!form.ok) return problemPage(c, 'invalid_input')
    const named = { id: c.req.param('id'), label: form.value.label }
    const result = await renamePasskey(c.var.deps, { resumed: visitorOf(c), ...named })
    return result.ok ? c.redirect('/account?notice=saved', 303) : problemPage(c, result.code)
  })
  .post('/account/passkeys/:id/remove', ...guards, signedInPage('stated'), freshPage, async (c) => {
    const input = { resumed: visitorOf(c), id: c.req.param('id'), origin: originOf(c) }
    const result = await removePasskey(c.var.deps, input)
    return result.ok ? c.redirect('/account?notice=passkey_removed', 303) : problemPage(c, result.code)
  })

async function refusedPage(c: Context<HttpEnv>, code: ProblemCode, next: string | undefined, credential?: string) {
  await leadTo(c, next)
  setRefusalHeaders(c, statuses[code])
  const id = code === 'passkey_unknown' ? readAssertion(credential)?.id : undefined
  const unknown = id === undefined ? null : { rpId: c.var.deps.config.passkeys.rpId, id }
  const reason = titleOf(c, code)
  return page(
    c,
    <RefusedPasskeyPage shell={shellOf(c)} reason={reason} next={next} unknown={unknown} />,
    statuses[code],
  )
}
