import { originOf } from '../../http/kit/client.ts'
import { ceremonyNonce, readCookie } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { openedAnswer } from '../../http/kit/opened.ts'
import { problem } from '../../http/kit/problems.ts'
import { secondFactorProblem } from '../../http/kit/second-factor.ts'
import { jsonObject, validJson } from '../../http/kit/validate.ts'
import { jsonBody } from '../../http/middleware/body.ts'
import { sameSiteJson } from '../../http/middleware/cross-site.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { freshOnly, signedIn, visitorOf } from '../../http/middleware/session.ts'
import { hour } from '../../lib/clock.ts'
import { addPasskey } from './add-passkey.ts'
import { newPasskeyBody, passkeyLabelBody, passkeyLoginBody, passkeyOptionsBody } from './bodies.ts'
import { creationOptions } from './creation-options.ts'
import { whenOn } from './guards.ts'
import { logInWithPasskey } from './log-in-with-passkey.ts'
import { listPasskeys, removePasskey, renamePasskey } from './manage-passkeys.ts'
import { listedPasskey, passkeyView } from './passkey-view.ts'
import { requestOptions } from './request-options.ts'

const limit = limitClient('passkeys', problem)
const bodyless = [whenOn, sameSiteJson, jsonBody('optional'), limit, jsonObject] as const
const bodied = [whenOn, sameSiteJson, jsonBody('required'), limit, jsonObject] as const

export const api = new Hono<HttpEnv>()
  .post('/passkeys/options', ...bodyless, validJson(passkeyOptionsBody), async (c) => {
    const { pending } = c.req.valid('json')
    const result = await requestOptions(c.var.deps, { nonce: ceremonyNonce(c), pending })
    return result.ok ? c.json(result.value) : problem(c, result.code)
  })
  .post('/login/passkey', ...bodied, validJson(passkeyLoginBody), async (c) => {
    const { deviceToken: deviceCookie = readCookie(c, 'device'), ...body } = c.req.valid('json')
    const input = { ...body, nonce: readCookie(c, 'ceremony'), deviceCookie, origin: originOf(c) }
    const result = await logInWithPasskey(c.var.deps, input)
    if (result.ok) return openedAnswer(c, result.value)
    return result.code === 'second_factor_required' ? secondFactorProblem(c, result.challenge) : problem(c, result.code)
  })
  .post('/passkeys/new', ...bodyless, signedIn('stated'), freshOnly, async (c) => {
    const begun = { resumed: visitorOf(c), nonce: ceremonyNonce(c), origin: originOf(c) }
    const result = await creationOptions(c.var.deps, begun)
    return result.ok ? c.json(result.value) : problem(c, result.code, { retryAfter: hour })
  })
  .get('/passkeys', whenOn, signedIn('stated'), async (c) => {
    const passkeys = await listPasskeys(c.var.deps, visitorOf(c).visitor.user.id)
    return c.json({ passkeys: passkeys.map(listedPasskey) })
  })
  .post('/passkeys', ...bodied, signedIn('stated'), validJson(newPasskeyBody), async (c) => {
    const input = { ...c.req.valid('json'), nonce: readCookie(c, 'ceremony'), origin: originOf(c) }
    const result = await addPasskey(c.var.deps, { ...input, resumed: visitorOf(c) })
    return result.ok ? c.json({ passkey: passkeyView(result.value) }, 201) : problem(c, result.code)
  })
  .patch('/passkeys/:id', ...bodied, signedIn('stated'), validJson(passkeyLabelBody), async (c) => {
    const named = { id: c.req.param('id'), ...c.req.valid('json') }
    const result = await renamePasskey(c.var.deps, { resumed: visitorOf(c), ...named })
    return result.ok ? c.json({ passkey: listedPasskey(result.value) }) : problem(c, result.code)
  })
  .delete('/passkeys/:id', ...bodyless, signedIn('stated'), freshOnly, async (c) => {
    const input = { resumed: visitorOf(c), id: c.req.param('id'), origin: originOf(c) }
    const result = await removePasskey(c.var.deps, input)
    return result.ok ? c.body(null, 204) : problem(c, result.code)
  })
