import type { Context } from 'hono'
import { UserPage } from '#templates/pages/admin/user.tsx'
import { UsersPage } from '#templates/pages/admin/users.tsx'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import { changeUser, createUser, exportUser, listUsers, readUser, userFilters } from '../../../admin/index.ts'
import { accessForm, choiceOf, listingOf, newUserForm, reasonBody, userActions } from '../../kit/admin-users.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { blankForm, readForm } from '../../kit/form.ts'
import { Hono } from '../../kit/hono.ts'
import { nextPage } from '../../kit/next-page.ts'
import { noticeOf, page, shellOf } from '../../kit/page.ts'
import { inPlace } from '../../kit/places.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { titleOf } from '../../kit/problems.ts'
import { withTimes } from '../../kit/time.ts'
import { adminForms, adminOf, adminPages } from '../../middleware/admin.ts'

export const users = new Hono<HttpEnv>()
  .get('/admin/users', ...adminPages, (c) => usersPage(c, blankForm))
  .post('/admin/users', ...adminForms, async (c) => {
    const form = readForm(c, newUserForm)
    if (!form.ok) return usersPage(c, form.state, 422)
    const result = await createUser(c.var.deps, adminOf(c), form.value)
    if (result.ok) return c.redirect(`/admin/users/${result.value.id}?notice=created`, 303)
    const field = result.code === 'email_taken' ? 'email' : 'username'
    return usersPage(c, { ...form.failed(result.code), errors: { [field]: titleOf(c, result.code) } }, 409)
  })
  .get('/admin/users/:id', ...adminPages, (c) => userPage(c, c.req.param('id'), blankForm))
  .post('/admin/users/:id/disable', ...adminForms, async (c) => {
    const id = c.req.param('id')
    const form = readForm(c, reasonBody)
    if (!form.ok) return userPage(c, id, form.state, 422)
    const result = await changeUser(c.var.deps, adminOf(c), { id, changes: ['disabled'], ...form.value })
    return result.ok ? c.redirect(`/admin/users/${id}?notice=disable`, 303) : problemPage(c, result.code)
  })
  .post('/admin/users/:id/access', ...adminForms, async (c) => {
    const form = readForm(c, accessForm)
    const id = c.req.param('id')
    if (!form.ok)
      return problemPage(c, 'invalid_input', { detail: 'No such role, or no JSON object of at most 1 KiB.' })
    const result = await changeUser(c.var.deps, adminOf(c), { id, changes: [], access: form.value })
    return result.ok ? c.redirect(`/admin/users/${id}?notice=access`, 303) : problemPage(c, result.code)
  })
  .post('/admin/users/:id/export', ...adminForms, async (c) => {
    const id = c.req.param('id')
    const result = await exportUser(c.var.deps, adminOf(c), { id })
    if (!result.ok) return problemPage(c, result.code)
    return c.json(withTimes(result.value), 200, { 'Content-Disposition': `attachment; filename="${id}.json"` })
  })
  .post('/admin/users/:id/:action', ...adminForms, async (c) => {
    const { id, action } = c.req.param()
    if (!isAction(action)) return problemPage(c, 'not_found')
    const result = await userActions[action](c.var.deps, adminOf(c), id)
    if (!result.ok) return problemPage(c, result.code)
    return c.redirect(`/admin/users${action === 'delete' ? '' : `/${id}`}?notice=${action}`, 303)
  })

const isAction = (name: string): name is keyof typeof userActions => Object.hasOwn(userActions, name)

async function userPage(c: Context<HttpEnv>, id: string, disable: FormState, status: 200 | 422 = 200) {
  const result = await readUser(c.var.deps, id)
  if (!result.ok) return problemPage(c, result.code)
  const { user, sessions, mails, events, more } = result.value
  const cards = c.var.edge.features.map(({ deskRecord, deskCard }) =>
    deskRecord ? (deskCard?.(c, id, more[deskRecord.as] ?? []) ?? null) : null,
  )
  return page(
    c,
    <UserPage
      shell={shellOf(c)}
      user={user}
      sessions={sessions.map(inPlace)}
      mails={mails}
      events={events.map(inPlace)}
      roles={c.var.deps.config.roles}
      cards={cards}
      disable={disable}
      notice={noticeOf(c, notices)}
    />,
    status,
  )
}

async function usersPage(c: Context<HttpEnv>, create: FormState, status: 200 | 409 | 422 = 200) {
  const listing = { ...listingOf(c), filter: choiceOf(c, 'filter', userFilters) ?? undefined }
  const { users, nextCursor, signUps } = await listUsers(c.var.deps, listing)
  return page(
    c,
    <UsersPage
      users={users}
      signUps={signUps}
      create={create}
      shell={shellOf(c)}
      query={listing.query}
      filter={listing.filter}
      filters={userFilters}
      next={nextPage(c, nextCursor)}
      notice={noticeOf(c, notices)}
    />,
    status,
  )
}

const notices: Record<string, string> = {
  created: 'The account is made.',
  access: 'The app is told of it at the next log-in or refresh.',
  second_factor_off: 'The second factor is off. Its owner is told.',
  passkey_removed: 'That passkey opens this account no more. Its owner is told.',
  disconnected: 'That account elsewhere opens this one no more. Its owner is told.',
  resend: 'The mail is on its way.',
  reset: 'A link for a new password is on its way.',
  logout: 'All sessions of this account have ended.',
  delete: 'The account is gone.',
  confirm: 'The address is confirmed.',
  disable: 'The account is disabled.',
  enable: 'The account is enabled.',
  promote: 'This is an administrator now, and has to log in again.',
  demote: 'This is an ordinary user now, and has to log in again.',
}
