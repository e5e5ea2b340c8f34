import * as v from 'valibot'
import { originOf } from '../../http/kit/client.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { readForm } from '../../http/kit/form.ts'
import { Hono } from '../../http/kit/hono.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { problem } from '../../http/kit/problems.ts'
import { text } from '../../http/kit/schemas.ts'
import { withTimes } from '../../http/kit/time.ts'
import { jsonObject } from '../../http/kit/validate.ts'
import { formBody, jsonBody } from '../../http/middleware/body.ts'
import { sameSiteForm, sameSiteJson } from '../../http/middleware/cross-site.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { signedIn, signedInPage, visitorOf } from '../../http/middleware/session.ts'
import { listConsents, withdraw } from './manage-consents.ts'

const guards = [
  ...[sameSiteJson, jsonBody('optional'), limitClient('account', problem)],
  ...[jsonObject, signedIn('checked')],
] as const

/** What somebody has let apps have, for programs. */
export const consentsApi = new Hono<HttpEnv>()
  .get('/consents', signedIn('checked'), async (c) =>
    c.json(withTimes({ consents: await listConsents(c.var.deps, visitorOf(c).visitor.user.id) })),
  )
  .delete('/consents/:clientId', ...guards, async (c) => {
    const userId = visitorOf(c).visitor.user.id
    const result = await withdraw(c.var.deps, { userId, clientId: c.req.param('clientId'), origin: originOf(c) })
    return result.ok ? c.body(null, 204) : problem(c, result.code)
  })

const withdrawForm = () => v.object({ client: text }, 'required')
const formGuards = [sameSiteForm, formBody, limitClient('account', problemPage), signedInPage('checked')] as const

/** The same by the account page. */
export const consentPages = new Hono<HttpEnv>().post('/account/apps/withdraw', ...formGuards, async (c) => {
  const form = readForm(c, withdrawForm)
  if (!form.ok) return problemPage(c, 'not_found')
  const userId = visitorOf(c).visitor.user.id
  await withdraw(c.var.deps, { userId, clientId: form.value.client, origin: originOf(c) })
  return c.redirect('/account?notice=app_withdrawn', 303)
})
