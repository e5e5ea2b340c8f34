import type { Context } from 'hono'
import { DeskIdentitiesCard } from '#templates/pages/providers/desk-card.tsx'
import { reasonBody } from '../../http/kit/admin-users.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { readForm } from '../../http/kit/form.ts'
import { Hono } from '../../http/kit/hono.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { adminForms, adminOf } from '../../http/middleware/admin.ts'
import { providerTitle } from './find-provider.ts'
import type { ListedIdentity } from './listed-identity.ts'
import { unlinkByOperator } from './unlink-by-operator.ts'

/** The accounts elsewhere that open an account, on the desk's page of it. */
export function deskIdentities(c: Context<HttpEnv>, userId: string, rows: ListedIdentity[]) {
  const identities = rows.map((row) => ({ ...row, title: providerTitle(c, row.provider) }))
  return <DeskIdentitiesCard userId={userId} identities={identities} />
}

export const deskPages = new Hono<HttpEnv>().post(
  '/admin/users/:id/identities/:identity/unlink',
  ...adminForms,
  async (c) => {
    const { id: userId, identity: id } = c.req.param()
    const form = readForm(c, reasonBody)
    if (!form.ok) return problemPage(c, 'invalid_input', { detail: 'Say why: the audit log keeps it.' })
    const result = await unlinkByOperator(c.var.deps, adminOf(c), { userId, id, ...form.value })
    return result.ok ? c.redirect(`/admin/users/${userId}?notice=disconnected`, 303) : problemPage(c, result.code)
  },
)
