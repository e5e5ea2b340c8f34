import type { Context } from 'hono'
import { SuppressionsPage } from '#templates/pages/admin/suppressions.tsx'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { liftSuppression, listSuppressions } from '../../../admin/index.ts'
import { listingOf } from '../../kit/admin-users.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, readForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { nextPage } from '../../kit/next-page.ts'
import { noticeOf, page, shellOf } from '../../kit/page.ts'
import { emailBody } from '../../kit/schemas.ts'
import { adminForms, adminOf, adminPages } from '../../middleware/admin.ts'

export const suppressions = new Hono<HttpEnv>()
  .get('/admin/suppressions', ...adminPages, (c) => suppressionsPage(c, blankForm))
  .post('/admin/suppressions', ...adminForms, async (c) => {
    const form = readForm(c, emailBody)
    if (!form.ok) return suppressionsPage(c, form.state, 422)
    const result = await liftSuppression(c.var.deps, adminOf(c), form.value)
    if (result.ok) return c.redirect('/admin/suppressions?notice=lifted', 303)
    return suppressionsPage(c, { values: form.values, errors: { email: 'Nothing stops this address.' } }, 404)
  })

async function suppressionsPage(c: Context<HttpEnv>, form: FormState, status: 200 | 404 | 422 = 200) {
  const { suppressions, nextCursor } = await listSuppressions(c.var.deps, listingOf(c))
  const notice = noticeOf(c, { lifted: 'The address is mailed again.' })
  const next = nextPage(c, nextCursor)
  return page(
    c,
    <SuppressionsPage shell={shellOf(c)} suppressions={suppressions} next={next} form={form} notice={notice} />,
    status,
  )
}
