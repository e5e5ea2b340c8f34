import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { decodeProtectedHeader } from 'jose'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { MailLinkPage, MailLoginPage, MailPendingPage } from '#templates/pages/mail-login/mail-login.tsx'
import { challengeOf, solvedToken } from '../../http/kit/challenge.ts'
import { originOf } from '../../http/kit/client.ts'
import { readCookie, writeDevice, writeLogin, writeSession } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { blankForm, readForm } from '../../http/kit/form.ts'
import { Hono } from '../../http/kit/hono.ts'
import { linkProblem } from '../../http/kit/link-problem.tsx'
import { linkToken } from '../../http/kit/link-token.ts'
import { leadTo, nextOf } from '../../http/kit/next.ts'
import { page, shellOf } from '../../http/kit/page.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { setRefusalHeaders, statuses } from '../../http/kit/problems.ts'
import { emailBody } from '../../http/kit/schemas.ts'
import { toSecondFactor } from '../../http/kit/second-factor.ts'
import { formBody } from '../../http/middleware/body.ts'
import { passesChallenge } from '../../http/middleware/challenge.ts'
import { sameSiteForm } from '../../http/middleware/cross-site.ts'
import { limitClient, limitMails } from '../../http/middleware/rate-limit.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { mailedCode } from '../../mail/mailed-code.ts'
import { isUnspent } from '../../store/accounts/spent.ts'
import { holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { askForMail } from './ask-for-mail.ts'
import { logInCodeForm } from './bodies.ts'
import { switchedOnPage } from './guards.ts'
import { logInByMail, type MailLogIn } from './log-in-by-mail.ts'
import { readLoginId } from './login-id.ts'

const guards = [sameSiteForm, formBody, limitClient('mail_login', problemPage)] as const

/** Log-in by mail. Opening a link signs in nobody: mail scanners do, and forwarded links are opened elsewhere. */
export const mailLoginPages = new Hono<HttpEnv>()
  .use('/login/mail/*', switchedOnPage)
  .post('/login/mail', ...guards, async (c) => {
    const form = readForm(c, emailBody)
    const next = nextOf(c, form.values.next)
    const back = next ? `?next=${encodeURIComponent(next)}` : ''
    if (!form.ok) return askPage(c, form.state, next, 422)
    if (!(await passesChallenge(c, 'mail_login', solvedToken(c))))
      return askPage(c, form.failed('challenge_needed'), next, statuses.challenge_needed)
    const limited = await limitMails('login', problemPage)(c, async () => {})
    if (limited) return limited
    const from = { deviceCookie: readCookie(c, 'device'), origin: originOf(c) }
    const { loginId } = await askForMail(c.var.deps, { ...form.value, next, ...from })
    writeLogin(c, loginId)
    return c.redirect(`/login/mail/pending${back}`, 303)
  })
  .get('/login/mail/pending', (c) => pendingPage(c, blankForm, c.req.query('next')))
  .post('/login/mail/pending', ...guards, (c) => {
    const form = readForm(c, logInCodeForm)
    if (!form.ok) return pendingPage(c, form.state, form.values.next, 422)
    return signIn(c, { code: form.value.code }, form.values.next, (code) =>
      pendingPage(c, form.failed(code), form.values.next, statuses[code]),
    )
  })
  .get('/login/mail/:token', async (c) => {
    const { deps } = c.var
    const token = linkToken(c.req.param('token'))
    const link = await readLink(deps.config.keyring, 'login', token, deps.clock())
    if (!link.ok) return linkProblem(c, link.code, 'login', token)
    const { unspent } = await commit(deps.db, { unspent: holds(isUnspent(link.value.mailId)) })
    if (!unspent[0]?.holds) return linkProblem(c, 'link_invalid', 'login', token)
    const begun = await readLoginId(deps, readCookie(c, 'login'))
    const isHere = begun?.mailId === link.value.mailId
    if (isHere) await leadTo(c, begun.next)
    const key = deps.config.keyring.find('link', decodeProtectedHeader(token).kid ?? '')
    const code = isHere || !key ? null : await mailedCode(key, 'login', link.value.mailId)
    return page(c, <MailLinkPage shell={shellOf(c)} token={token} code={code} />)
  })
  .post('/login/mail/:token', ...guards, async (c) => {
    const token = linkToken(c.req.param('token'))
    const begun = await readLoginId(c.var.deps, readCookie(c, 'login'))
    return signIn(c, { token }, begun?.next, (code) =>
      code === 'link_invalid' || code === 'link_expired' ? linkProblem(c, code, 'login', token) : problemPage(c, code),
    )
  })

type Failed = (
  code: Exclude<Awaited<ReturnType<typeof logInByMail>>, { ok: true }>['code'],
) => Response | Promise<Response>

async function signIn(c: Context<HttpEnv>, proof: MailLogIn['proof'], wanted: string | undefined, failed: Failed) {
  const from = { deviceCookie: readCookie(c, 'device'), origin: originOf(c), loginId: readCookie(c, 'login') }
  const result = await logInByMail(c.var.deps, { proof, mode: 'cookie', ...from })
  const next = nextOf(c, wanted)
  if (!result.ok && result.code === 'second_factor_required') return toSecondFactor(c, result.challenge, next)
  if (!result.ok) {
    setRefusalHeaders(c, statuses[result.code], result.retryAfter)
    return failed(result.code)
  }
  const { access, deviceToken } = result.value
  if (access.mode === 'cookie') writeSession(c, access.session, access.accessToken)
  writeDevice(c, deviceToken)
  return c.redirect(next ?? '/account', 303)
}

/** The form by itself, where something is wrong with what was entered on the log-in page. */
const askPage = (c: Context<HttpEnv>, form: FormState, next: string | undefined, status: 403 | 422) =>
  page(c, <MailLoginPage shell={shellOf(c)} form={form} next={next} challenge={challengeOf(c, 'mail_login')} />, status)

async function pendingPage(
  c: Context<HttpEnv>,
  form: FormState,
  wanted: string | undefined,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const next = nextOf(c, wanted)
  await leadTo(c, next)
  return page(c, <MailPendingPage shell={shellOf(c)} form={form} next={next} />, status)
}
