import type { Context } from 'hono'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { problem } from '../../http/kit/problems.ts'
import { withTimes } from '../../http/kit/time.ts'
import { validJson } from '../../http/kit/validate.ts'
import { adminActions, adminOf, adminReads, adminWrites } from '../../http/middleware/admin.ts'
import { changedClientBody, newClientBody } from './client-bodies.ts'
import {
  changeClient,
  createClient,
  listClients,
  readClient,
  removeClient,
  renewClientSecret,
} from './manage-clients.ts'

/** The desk's apps, for programs. */
export const clientsApi = new Hono<HttpEnv>()
  .get('/admin/clients', ...adminReads, async (c) => c.json(withTimes({ clients: await listClients(c.var.deps) })))
  .post('/admin/clients', ...adminWrites, validJson(newClientBody), async (c) => {
    const result = await createClient(c.var.deps, adminOf(c), c.req.valid('json'))
    return result.ok ? c.json(withTimes(result.value), 201) : pkceNeeded(c)
  })
  .get('/admin/clients/:id', ...adminReads, async (c) => {
    const result = await readClient(c.var.deps, c.req.param('id'))
    return result.ok ? c.json(withTimes({ client: result.value })) : problem(c, result.code)
  })
  .patch('/admin/clients/:id', ...adminWrites, validJson(changedClientBody), async (c) => {
    const input = { id: c.req.param('id'), changes: c.req.valid('json') }
    const result = await changeClient(c.var.deps, adminOf(c), input)
    if (!result.ok) return result.code === 'pkce_needed' ? pkceNeeded(c) : problem(c, result.code)
    return c.json(withTimes({ client: result.value }))
  })
  .delete('/admin/clients/:id', ...adminActions, async (c) => {
    const result = await removeClient(c.var.deps, adminOf(c), c.req.param('id'))
    return result.ok ? c.body(null, 204) : problem(c, result.code)
  })
  .post('/admin/clients/:id/secret', ...adminActions, async (c) => {
    const result = await renewClientSecret(c.var.deps, adminOf(c), c.req.param('id'))
    return result.ok ? c.json(result.value) : problem(c, result.code)
  })

/** PKCE is all that keeps a code from whoever catches it on a machine that holds no secret. */
const pkceNeeded = (c: Context<HttpEnv>) =>
  problem(c, 'invalid_input', {
    errors: [{ field: 'pkce', code: 'invalid', message: 'A public client needs PKCE.' }],
  })
