import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { PendingPage } from '#templates/pages/sign-up/pending.tsx'
import { confirmByCode, correctAddress, readPending } from '../../../account/index.ts'
import { challengeOf } from '../../kit/challenge.ts'
import { originOf } from '../../kit/client.ts'
import { readCookie, writeSignup } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, readForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { wordsOf } from '../../kit/language.ts'
import { leadTo } from '../../kit/next.ts'
import { entriesOf } from '../../kit/onward.ts'
import { noticeOf, page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { setRefusalHeaders, statuses } from '../../kit/problems.ts'
import { codeForm, emailBody } from '../../kit/schemas.ts'
import { formBody } from '../../middleware/body.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { limitClient, limitMails } from '../../middleware/rate-limit.ts'
import { byPage, enter } from './confirmation.tsx'

const body = [sameSiteForm, formBody] as const

/** "Look in your inbox": the page of the browser that has registered. */
export const pending = new Hono<HttpEnv>()
  .get('/register/pending', (c) => pendingPage(c, {}))
  .post('/register/code', ...body, limitClient('confirm', problemPage), async (c) => {
    const form = readForm(c, codeForm)
    if (!form.ok) return pendingPage(c, { code: form.state }, 422)
    const confirmationId = readCookie(c, 'signup') ?? ''
    const result = await confirmByCode(c.var.deps, {
      ...form.value,
      confirmationId,
      origin: originOf(c),
      signIn: byPage,
    })
    if (result.ok) return enter(c, result.value)
    setRefusalHeaders(c, statuses[result.code], result.retryAfter)
    return pendingPage(c, { code: form.failed(result.code, result.retryAfter) }, statuses[result.code])
  })
  .post('/register/correct', ...body, limitClient('resend', problemPage), async (c) => {
    const form = readForm(c, emailBody)
    if (!form.ok) return pendingPage(c, { correct: form.state }, 422)
    return (await limitMails('resend', problemPage)(c, async () => {})) ?? (await moveTo(c, form.value.email))
  })

async function moveTo(c: Context<HttpEnv>, email: string) {
  const confirmationId = readCookie(c, 'signup') ?? ''
  await correctAddress(c.var.deps, { confirmationId, email, origin: originOf(c) })
  writeSignup(c, confirmationId)
  return c.redirect('/register/pending?notice=corrected', 303)
}

interface Forms {
  code?: FormState
  resend?: FormState
  correct?: FormState
}

async function pendingPage(c: Context<HttpEnv>, forms: Forms, status: ContentfulStatusCode = 200) {
  const waiting = await readPending(c.var.deps, readCookie(c, 'signup'))
  if (!waiting) return c.redirect('/confirm', 303)
  await leadTo(c, waiting.next)
  const others = await entriesOf(c, { page: 'confirm', next: undefined })
  const { code = blankForm, resend = blankForm, correct = blankForm } = forms
  return page(
    c,
    <PendingPage
      shell={shellOf(c)}
      code={code}
      resend={resend}
      correct={correct}
      challenge={challengeOf(c, 'resend')}
      email={waiting.email}
      needsPassword={waiting.needsPassword}
      correctable={waiting.email !== null}
      status={waiting.trouble && { kind: waiting.trouble, text: wordsOf(c).signUp.pending.troubles[waiting.trouble] }}
      notice={noticeOf(c, wordsOf(c).signUp.pending.notices)}
      others={others}
    />,
    status,
  )
}
