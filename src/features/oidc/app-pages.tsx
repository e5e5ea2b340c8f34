import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppsPage } from '#templates/pages/admin/apps.tsx'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import type { Config } from '../../config.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { blankForm, readForm } from '../../http/kit/form.ts'
import { Hono } from '../../http/kit/hono.ts'
import { noticeOf, page, shellOf } from '../../http/kit/page.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import type { RawBody } from '../../http/kit/schemas.ts'
import { adminForms, adminOf, adminPages } from '../../http/middleware/admin.ts'
import { newClientBody } from './client-bodies.ts'
import { createClient, listClients, removeClient, renewClientSecret } from './manage-clients.ts'

/** The desk's apps, for people. */
export const appPages = new Hono<HttpEnv>()
  .get('/admin/apps', ...adminPages, (c) => appsPage(c, {}))
  .post('/admin/apps', ...adminForms, async (c) => {
    const form = readForm(c, newAppForm)
    if (!form.ok) return appsPage(c, { form: form.state }, 422)
    const result = await createClient(c.var.deps, adminOf(c), form.value)
    if (!result.ok) return problemPage(c, 'invalid_input')
    const { client, clientSecret } = result.value
    return appsPage(c, { told: { id: client.id, secret: clientSecret ?? null } })
  })
  .post('/admin/apps/:id/secret', ...adminForms, async (c) => {
    const id = c.req.param('id')
    const result = await renewClientSecret(c.var.deps, adminOf(c), id)
    if (!result.ok) return problemPage(c, result.code)
    return appsPage(c, { told: { id, secret: result.value.clientSecret } })
  })
  .post('/admin/apps/:id/delete', ...adminForms, async (c) => {
    const result = await removeClient(c.var.deps, adminOf(c), c.req.param('id'))
    return result.ok ? c.redirect('/admin/apps?notice=removed', 303) : problemPage(c, result.code)
  })

interface Shown {
  form?: FormState
  /** What is told once. */
  told?: { id: string; secret: string | null }
}

async function appsPage(c: Context<HttpEnv>, { form = blankForm, told }: Shown, status: ContentfulStatusCode = 200) {
  const apps = await listClients(c.var.deps)
  const notice = noticeOf(c, { removed: 'The app is gone, and what it was granted with it.' })
  return page(c, <AppsPage shell={shellOf(c)} apps={apps} form={form} told={told} notice={notice} />, status)
}

/** As a form says it: addresses in lines, and boxes that are ticked. */
const newAppForm = (_config: Config, raw: RawBody) => {
  const lines = (text: unknown) =>
    String(text ?? '')
      .split(/\s+/)
      .filter(Boolean)
  Object.assign(raw, {
    redirectUris: lines(raw.redirect_uris),
    postLogoutUris: lines(raw.post_logout_uris),
    firstParty: raw.first_party !== undefined,
  })
  return newClientBody()
}
