import type { Context } from 'hono'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { MailCodePage } from '#templates/pages/second-factor/mail-code.tsx'
import { RecoveryCodesPage } from '#templates/pages/second-factor/recovery-codes.tsx'
import { SetupPage } from '#templates/pages/second-factor/setup.tsx'
import { originOf } from '../../http/kit/client.ts'
import { writeDevice } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { blankForm, readForm } from '../../http/kit/form.ts'
import { Hono } from '../../http/kit/hono.ts'
import { page, shellOf } from '../../http/kit/page.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { formBody } from '../../http/middleware/body.ts'
import { sameSiteForm } from '../../http/middleware/cross-site.ts'
import { limitClient } from '../../http/middleware/rate-limit.ts'
import { signedInPage, visitorOf } from '../../http/middleware/session.ts'
import { beginEnrolment, type Enrolment, enrolmentOf } from './begin-enrolment.ts'
import { confirmEnrolment } from './confirm-enrolment.ts'
import { forgetBrowsers } from './forget-browsers.ts'
import { installedPage } from './guards.ts'
import { grouped } from './recovery-codes.ts'
import { removeFactor } from './remove-factor.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { setupBody } from './schemas.ts'
import { readSetup } from './setup-token.ts'

const guards = [installedPage, sameSiteForm, formBody, limitClient('account', problemPage)] as const
const fresh = signedInPage('fresh')

const requestOf = (c: Context<HttpEnv>) => ({ visitor: visitorOf(c).visitor, origin: originOf(c) })

/** The second factor of one's own account. */
export const pages = new Hono<HttpEnv>()
  .get('/account/second-factor', installedPage, fresh, async (c) => {
    if (visitorOf(c).wantsSecondFactor) return c.redirect('/account', 303)
    // A GET mails nothing.
    return visitorOf(c).lacksFactor ? page(c, <MailCodePage shell={shellOf(c)} />) : beginningPage(c)
  })
  .post('/account/second-factor/begin', ...guards, fresh, beginningPage)
  .post('/account/second-factor', ...guards, signedInPage('checked'), async (c) => {
    const form = readForm(c, setupBody)
    const { deps } = c.var
    const { user } = visitorOf(c).visitor
    const setup = await readSetup(deps, user.id, form.values.setup ?? '')
    if (setup === null) return c.redirect('/account/second-factor', 303)
    const again = async (state: FormState) => setupPage(c, await enrolmentOf(deps, user, setup), state)
    if (!form.ok) return again(form.state)
    const result = await confirmEnrolment(deps, { ...form.value, ...requestOf(c) })
    if (result.ok) return codesPage(c, result.value.recoveryCodes)
    return isMistyped(result.code) ? again(form.failed(result.code)) : problemPage(c, result.code)
  })
  .post('/account/second-factor/recovery-codes', ...guards, fresh, async (c) => {
    const result = await renewRecoveryCodes(c.var.deps, requestOf(c))
    return result.ok ? codesPage(c, result.value.recoveryCodes) : problemPage(c, result.code)
  })
  .post('/account/second-factor/remove', ...guards, fresh, async (c) => {
    const result = await removeFactor(c.var.deps, requestOf(c))
    if (!result.ok) return problemPage(c, result.code)
    writeDevice(c, result.value.deviceToken)
    return c.redirect('/account?notice=second_factor_off', 303)
  })
  .post('/account/second-factor/forget-browsers', ...guards, signedInPage('checked'), async (c) => {
    await forgetBrowsers(c.var.deps, requestOf(c))
    return c.redirect('/account?notice=browsers_forgotten', 303)
  })

const isMistyped = (code: string) => ['code_invalid', 'mail_code_needed', 'mail_code_invalid'].includes(code)

async function beginningPage(c: Context<HttpEnv>): Promise<Response> {
  const enrolment = await beginEnrolment(c.var.deps, requestOf(c))
  if (enrolment.ok) return setupPage(c, enrolment.value)
  return enrolment.code === 'already_on' ? c.redirect('/account', 303) : problemPage(c, enrolment.code)
}

async function setupPage(
  c: Context<HttpEnv>,
  { secret, uri, setup, mailCodeSent }: Enrolment,
  form = blankForm,
): Promise<Response> {
  const { renderSVG } = await import('./qr-library.ts')
  const picture = renderSVG(uri, { border: 2 })
  const status = form === blankForm ? 200 : 422
  const shown = { secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret, uri, picture, setup, mailCodeSent }
  return page(c, <SetupPage shell={shellOf(c)} form={form} {...shown} />, status)
}

const codesPage = (c: Context<HttpEnv>, codes: string[]) =>
  page(c, <RecoveryCodesPage shell={shellOf(c)} codes={codes.map(grouped)} />)
