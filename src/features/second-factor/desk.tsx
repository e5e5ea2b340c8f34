import type { Context } from 'hono'
import { DeskFactorCard } from '#templates/pages/second-factor/desk-card.tsx'
import { reasonBody } from '../../http/kit/admin-users.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { readForm } from '../../http/kit/form.ts'
import { Hono } from '../../http/kit/hono.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { adminForms, adminOf } from '../../http/middleware/admin.ts'
import { installedPage } from './guards.ts'
import type { FactorState } from './records.ts'
import { removeByOperator } from './remove-by-operator.ts'

/** The second factor of an account, on the desk's page of it. */
export const deskCard = (_c: Context<HttpEnv>, userId: string, [factor]: FactorState[]) =>
  factor ? <DeskFactorCard userId={userId} {...factor} /> : null

export const deskPages = new Hono<HttpEnv>().post(
  '/admin/users/:id/second-factor/remove',
  installedPage,
  ...adminForms,
  async (c) => {
    const userId = c.req.param('id')
    const form = readForm(c, reasonBody)
    if (!form.ok) return problemPage(c, 'invalid_input', { detail: 'Say why: the audit log keeps it.' })
    const result = await removeByOperator(c.var.deps, adminOf(c), { userId, ...form.value })
    return result.ok ? c.redirect(`/admin/users/${userId}?notice=second_factor_off`, 303) : problemPage(c, result.code)
  },
)
