import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import type { AccountForms } from '#templates/pages/profile/account.tsx'
import { cancelEmailChange, changePassword, deleteAccount, requestEmailChange } from '../../../account/index.ts'
import { changeEmailBody, changePasswordForm, passwordBody } from '../../kit/account-schemas.ts'
import { originOf } from '../../kit/client.ts'
import { clearDevice, clearSession, writeContinued } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { failedField, type PostedForm, readForm, reauthenticatedInForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { type ProblemCode, setRefusalHeaders, statuses } from '../../kit/problems.ts'
import { formBody } from '../../middleware/body.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { limitClient, limitMails, type Refuse } from '../../middleware/rate-limit.ts'
import { isFenced, signedInPage, toFresh, visitorOf } from '../../middleware/session.ts'
import { unconfirmedPage } from '../sign-up/unconfirmed.tsx'
import { accountPage } from './account-page.tsx'

const guards = [sameSiteForm, formBody, limitClient('account', problemPage)] as const
const changing = [sameSiteForm, formBody, limitClient('email_change', problemPage)] as const
const unconfirmed = { unconfirmed: true }

/** What needs the password once more, or undoes it. */
export const accountAccess = new Hono<HttpEnv>()
  .post('/account/password', ...guards, signedInPage(reauthenticatedInForm(changePasswordForm)), async (c) => {
    const form = readForm(c, changePasswordForm)
    if (!form.ok) return accountPage(c, { password: form.state }, 422)
    const result = await changePassword(c.var.deps, { ...form.value, ...requestOf(c) })
    if (!result.ok && result.code === 'password_breached')
      return accountPage(c, { password: failedField(c, form.values, 'new_password', 'breached') }, 422)
    if (!result.ok) return refused(c, result, form, 'password', 'current_password')
    writeContinued(c, result.value.continued)
    return c.redirect('/account?notice=password_changed', 303)
  })
  .post('/account/email', ...changing, signedInPage(reauthenticatedInForm(changeEmailBody), unconfirmed), async (c) => {
    const form = readForm(c, changeEmailBody)
    if (!form.ok) return shown(c, 'email', form.state, 422)
    const tooMany: Refuse = (_, code, details) => refused(c, { code, ...details }, form, 'email', 'password')
    const limited = await limitMails('email_change', tooMany)(c, async () => {})
    if (limited) return limited
    const result = await requestEmailChange(c.var.deps, { ...form.value, ...requestOf(c) })
    if (!result.ok) return refused(c, result, form, 'email', 'password')
    return c.redirect(`${homeOf(c)}?notice=email_requested`, 303)
  })
  .post('/account/email/cancel', ...changing, signedInPage('checked', unconfirmed), async (c) => {
    await cancelEmailChange(c.var.deps, visitorOf(c))
    return c.redirect(`${homeOf(c)}?notice=email_kept`, 303)
  })
  .post('/account/delete', ...guards, signedInPage(reauthenticatedInForm(passwordBody)), async (c) => {
    const form = readForm(c, passwordBody)
    if (!form.ok) return accountPage(c, { deletion: form.state }, 422)
    const result = await deleteAccount(c.var.deps, { ...form.value, ...requestOf(c) })
    if (!result.ok) return refused(c, result, form, 'deletion', 'password')
    clearSession(c)
    clearDevice(c)
    return c.redirect('/login?notice=account_deleted', 303)
  })

const requestOf = (c: Context<HttpEnv>) => ({ resumed: visitorOf(c), origin: originOf(c) })
const homeOf = (c: Context<HttpEnv>) => (isFenced(c, visitorOf(c)) ? '/unconfirmed' : '/account')

/** The page again, the wrong password beside its field. */
function refused(
  c: Context<HttpEnv>,
  { code, retryAfter }: { code: ProblemCode; retryAfter?: number | undefined },
  form: PostedForm<unknown>,
  which: keyof AccountForms,
  passwordField: string,
): Response | Promise<Response> {
  if (code === 'fresh_needed') return toFresh(c)
  setRefusalHeaders(c, statuses[code], retryAfter)
  const isWrong = code === 'password_wrong'
  const state = isWrong ? failedField(c, form.values, passwordField, 'wrong') : form.failed(code, retryAfter)
  return shown(c, which, state, statuses[code])
}

function shown(c: Context<HttpEnv>, which: keyof AccountForms, form: FormState, status: ContentfulStatusCode) {
  return isFenced(c, visitorOf(c)) ? unconfirmedPage(c, form, status) : accountPage(c, { [which]: form }, status)
}
