import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { FreshPage } from '#templates/pages/log-in/fresh.tsx'
import { isFresh, provePresence } from '../../../sessions/index.ts'
import { proofBody } from '../../kit/account-schemas.ts'
import { originOf } from '../../kit/client.ts'
import { writeAccess } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, provenInForm, readForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { leadTo, nextOf } from '../../kit/next.ts'
import { page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { setRefusalHeaders, statuses } from '../../kit/problems.ts'
import { proofForms } from '../../kit/proof.ts'
import { formBody } from '../../middleware/body.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'
import { resume, signedInPage, visitorOf } from '../../middleware/session.ts'

const guards = [sameSiteForm, formBody, limitClient('login', problemPage)] as const
const unconfirmed = { unconfirmed: true }

/** Asks once more who it is, before what a session alone does not do, and leads back there. */
export const fresh = new Hono<HttpEnv>()
  .get('/fresh', signedInPage('ways', unconfirmed), async (c) => {
    const next = nextOf(c, c.req.query('next'))
    const isWanted = c.req.query('again') !== undefined
    return isFresh(c.var.deps, visitorOf(c).visitor) && !isWanted
      ? c.redirect(next ?? '/account', 303)
      : freshPage(c, blankForm, next)
  })
  .post('/fresh', ...guards, signedInPage(provenInForm(proofBody), unconfirmed), async (c) => {
    const form = readForm(c, proofBody)
    const next = nextOf(c, form.values.next)
    if (!form.ok) return freshPage(c, form.state, next, 422)
    const result = await provePresence(c.var.deps, { resumed: visitorOf(c), origin: originOf(c) })
    if (!result.ok) {
      setRefusalHeaders(c, statuses[result.code], result.retryAfter)
      return freshPage(c, form.failed(result.code), next, statuses[result.code])
    }
    writeAccess(c, result.value.accessToken)
    return c.redirect(next ?? '/account', 303)
  })

async function freshPage(c: Context<HttpEnv>, form: FormState, next = '/account', status: ContentfulStatusCode = 200) {
  await leadTo(c, next)
  const { asks, ways } = visitorOf(c).ways ? visitorOf(c) : ((await resume(c, 'ways')) ?? visitorOf(c))
  const asked = {
    action: '/fresh',
    offersTrust: false,
    isAfterPassword: false,
    ways: ways ?? [],
    form,
    hidden: { next },
  } as const
  const others = await proofForms(c, asked)
  return page(
    c,
    <FreshPage shell={shellOf(c)} form={form} next={next} byPassword={asks === 'password'} others={others} />,
    status,
  )
}
