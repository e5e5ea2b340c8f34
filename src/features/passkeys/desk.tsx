import type { Context } from 'hono'
import { DeskPasskeysCard } from '#templates/pages/passkeys/desk-card.tsx'
import { reasonBody } from '../../http/kit/admin-users.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { readForm } from '../../http/kit/form.ts'
import { Hono } from '../../http/kit/hono.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { problem } from '../../http/kit/problems.ts'
import { validJson } from '../../http/kit/validate.ts'
import { adminForms, adminOf, adminWrites } from '../../http/middleware/admin.ts'
import type { DeskPasskey } from './passkey-view.ts'
import { removeByOperator } from './remove-by-operator.ts'

/** The passkeys of an account, on the desk's page of it. */
export const deskCard = (_c: Context<HttpEnv>, userId: string, passkeys: DeskPasskey[]) =>
  passkeys.length > 0 ? <DeskPasskeysCard userId={userId} passkeys={passkeys} /> : null

export const deskPages = new Hono<HttpEnv>().post(
  '/admin/users/:id/passkeys/:passkey/remove',
  ...adminForms,
  async (c) => {
    const { id: userId, passkey: id } = c.req.param()
    const form = readForm(c, reasonBody)
    if (!form.ok) return problemPage(c, 'invalid_input', { detail: 'Say why: the audit log keeps it.' })
    const result = await removeByOperator(c.var.deps, adminOf(c), { userId, id, ...form.value })
    return result.ok ? c.redirect(`/admin/users/${userId}?notice=passkey_removed`, 303) : problemPage(c, result.code)
  },
)

export const deskApi = new Hono<HttpEnv>().delete(
  '/admin/users/:id/passkeys/:passkey',
  ...adminWrites,
  validJson(reasonBody),
  async (c) => {
    const { id: userId, passkey: id } = c.req.param()
    const result = await removeByOperator(c.var.deps, adminOf(c), { userId, id, ...c.req.valid('json') })
    return result.ok ? c.body(null, 204) : problem(c, result.code)
  },
)
