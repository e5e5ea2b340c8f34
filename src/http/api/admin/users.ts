import {
  changeUser,
  createUser,
  deleteUser,
  exportUser,
  listUsers,
  readUser,
  type UserChange,
  userFilters,
} from '../../../admin/index.ts'
import { changedUserBody, choiceOf, invalidChoice, listingOf, newUserBody, userActions } from '../../kit/admin-users.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { problem } from '../../kit/problems.ts'
import { withTimes } from '../../kit/time.ts'
import { validJson } from '../../kit/validate.ts'
import { adminActions, adminOf, adminReads, adminWrites } from '../../middleware/admin.ts'

export const users = new Hono<HttpEnv>()
  .get('/users', ...adminReads, async (c) => {
    const filter = choiceOf(c, 'filter', userFilters)
    if (filter === null) return problem(c, 'invalid_input', invalidChoice('filter'))
    return c.json(withTimes(await listUsers(c.var.deps, { ...listingOf(c), filter })))
  })
  .post('/users', ...adminWrites, validJson(newUserBody), async (c) => {
    const result = await createUser(c.var.deps, adminOf(c), c.req.valid('json'))
    if (!result.ok) return problem(c, result.code)
    const user = result.value
    return user.emailConfirmed
      ? c.json(withTimes({ user }), 201)
      : c.json(withTimes({ status: 'invitation_sent', user }), 202)
  })
  .get('/users/:id', ...adminReads, async (c) => {
    const result = await readUser(c.var.deps, c.req.param('id'))
    if (!result.ok) return problem(c, result.code)
    const { more, ...file } = result.value
    return c.json(withTimes({ ...file, ...more }))
  })
  .patch('/users/:id', ...adminWrites, validJson(changedUserBody), async (c) => {
    const { roles, attributes, reason, ...wished } = c.req.valid('json')
    const access = roles || attributes ? { access: { roles, attributes } } : {}
    const input = { id: c.req.param('id'), changes: changesOf(wished), reason, ...access }
    const result = await changeUser(c.var.deps, adminOf(c), input)
    return result.ok ? c.json(withTimes({ user: result.value })) : problem(c, result.code)
  })
  .delete('/users/:id', ...adminActions, async (c) => {
    const result = await deleteUser(c.var.deps, adminOf(c), { id: c.req.param('id') })
    return result.ok ? c.body(null, 204) : problem(c, result.code)
  })
  // An export is noted like a change, so it is no GET.
  .post('/users/:id/export', ...adminActions, async (c) => {
    const result = await exportUser(c.var.deps, adminOf(c), { id: c.req.param('id') })
    return result.ok ? c.json(withTimes(result.value)) : problem(c, result.code)
  })

for (const name of ['resend', 'reset', 'logout'] as const)
  users.post(`/users/:id/${name}`, ...adminActions, async (c) => {
    const result = await userActions[name](c.var.deps, adminOf(c), c.req.param('id'))
    if (!result.ok) return problem(c, result.code)
    return name === 'logout' ? c.body(null, 204) : c.json({ status: statuses[name] }, 202)
  })

const statuses = { resend: 'confirmation_sent', reset: 'reset_sent' }

interface Wished {
  confirmed?: true | undefined
  disabled?: boolean | undefined
  role?: 'user' | 'admin' | undefined
}

const changesOf = ({ confirmed, disabled, role }: Wished): UserChange[] => [
  ...(confirmed ? ['confirmed' as const] : []),
  ...(disabled === undefined ? [] : [disabled ? ('disabled' as const) : ('enabled' as const)]),
  ...(role === undefined ? [] : [role === 'admin' ? ('admin_made' as const) : ('admin_unmade' as const)]),
]
