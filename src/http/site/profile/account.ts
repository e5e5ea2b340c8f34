import { exportAccount, updateProfile } from '../../../account/index.ts'
import { revokeOtherSessions, revokeSession } from '../../../sessions/index.ts'
import { noticesForm, profileForm, sessionForm } from '../../kit/account-schemas.ts'
import { originOf } from '../../kit/client.ts'
import { writeAccess } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { failedField, readForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { withTimes } from '../../kit/time.ts'
import { formBody } from '../../middleware/body.ts'
import { sameSiteForm } from '../../middleware/cross-site.ts'
import { limitClient } from '../../middleware/rate-limit.ts'
import { signedInPage, visitorOf } from '../../middleware/session.ts'
import { accountPage } from './account-page.tsx'

const guards = [sameSiteForm, formBody, limitClient('account', problemPage), signedInPage('checked')] as const

/** What somebody may see and change of the account without the password. */
export const account = new Hono<HttpEnv>()
  .get('/account', signedInPage('overview'), (c) => accountPage(c))
  .post('/account/profile', ...guards, async (c) => {
    const form = readForm(c, profileForm)
    if (!form.ok) return accountPage(c, { profile: form.state }, 422)
    const input = { resumed: visitorOf(c), changes: form.value, origin: originOf(c) }
    const result = await updateProfile(c.var.deps, input)
    if (!result.ok) return accountPage(c, { profile: failedField(c, form.values, 'username', 'taken') }, 409)
    if (result.value.accessToken) writeAccess(c, result.value.accessToken)
    return c.redirect('/account?notice=saved', 303)
  })
  .post('/account/notices', ...guards, async (c) => {
    const form = readForm(c, noticesForm)
    const changes = { noticesNewDevice: form.ok && form.value.new_device !== undefined }
    await updateProfile(c.var.deps, { resumed: visitorOf(c), changes, origin: originOf(c) })
    return c.redirect('/account?notice=saved', 303)
  })
  .post('/account/sessions/end', ...guards, async (c) => {
    const form = readForm(c, sessionForm)
    if (!form.ok) return problemPage(c, 'not_found')
    const input = { resumed: visitorOf(c), sessionId: form.value.id, origin: originOf(c) }
    await revokeSession(c.var.deps, input)
    return c.redirect('/account?notice=logged_out_there', 303)
  })
  .post('/account/sessions/end-others', ...guards, async (c) => {
    await revokeOtherSessions(c.var.deps, { resumed: visitorOf(c), origin: originOf(c) })
    return c.redirect('/account?notice=logged_out_elsewhere', 303)
  })
  .get('/account/export', signedInPage('fresh'), async (c) => {
    const kept = withTimes(await exportAccount(c.var.deps, visitorOf(c)))
    c.header('Content-Disposition', 'attachment; filename="account.json"')
    return c.body(JSON.stringify(kept, null, 2), 200, { 'Content-Type': 'application/json; charset=utf-8' })
  })
