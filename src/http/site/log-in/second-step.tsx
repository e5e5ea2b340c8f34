import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { SecondStepPage } from '#templates/pages/log-in/second-step.tsx'
import { completeLogIn, readChallenge } from '../../../sessions/index.ts'
import { secondStepBody } from '../../kit/account-schemas.ts'
import { originOf } from '../../kit/client.ts'
import { clearPending, readCookie, writeDevice, writeSession } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, readForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { leadTo, nextOf } from '../../kit/next.ts'
import { onward } from '../../kit/onward.ts'
import { page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { setRefusalHeaders, statuses } from '../../kit/problems.ts'
import { proofForms } from '../../kit/proof.ts'
import { formBody } from '../../middleware/body.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'
import { strangersOnly } from '../../middleware/session.ts'

const guards = [sameSiteForm, formBody, limitClient('login', problemPage)] as const

/** Where a log-in goes on that has proven one factor of an account that wants another. */
export const secondStep = new Hono<HttpEnv>()
  .get('/login/second', strangersOnly, (c) => secondStepPage(c, blankForm, c.req.query('next')))
  .post('/login/second', ...guards, async (c) => {
    const form = readForm(c, secondStepBody)
    const next = nextOf(c, form.values.next)
    if (!form.ok) return secondStepPage(c, form.state, next, 422)
    const { code, recoveryCode, credential, ceremony, trust } = form.value
    const proof = { code, recoveryCode, credential, ceremony }
    const from = { pending: readCookie(c, 'pending'), deviceCookie: readCookie(c, 'device'), origin: originOf(c) }
    const result = await completeLogIn(c.var.deps, { mode: 'cookie', trust, proof, ...from })
    if (!result.ok) {
      const status = result.code === 'code_invalid' ? 401 : statuses[result.code]
      setRefusalHeaders(c, status, result.retryAfter)
      return secondStepPage(c, form.failed(result.code), next, status)
    }
    const { access, deviceToken } = result.value
    if (access.mode === 'cookie') writeSession(c, access.session, access.accessToken)
    writeDevice(c, deviceToken)
    clearPending(c)
    return c.redirect(onward(c, result.value.account, next ?? '/account'), 303)
  })

async function secondStepPage(
  c: Context<HttpEnv>,
  form: FormState,
  wanted: string | undefined,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const next = nextOf(c, wanted)
  const challenge = await readChallenge(c.var.deps, readCookie(c, 'pending'))
  const again = next === undefined ? '/login' : `/login?next=${encodeURIComponent(next)}`
  if (!challenge.ok && status === 200) return c.redirect(again, 303)
  await leadTo(c, next)
  const isAfterPassword = challenge.ok && challenge.value.amr.join() === 'pwd'
  const offersTrust = isAfterPassword && c.var.deps.config.trustTtl > 0
  const ways = challenge.ok ? challenge.value.methods : []
  const forms = await proofForms(c, {
    ...({ action: '/login/second', isAfterPassword, offersTrust } as const),
    ...{ ways, form, hidden: { next } },
  })
  return page(c, <SecondStepPage shell={shellOf(c)} form={form} forms={forms} again={again} />, status)
}
