import { invalidChoice, listingOf } from '../../http/kit/admin-users.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { problem } from '../../http/kit/problems.ts'
import { withTimes } from '../../http/kit/time.ts'
import { adminActions, adminOf, adminReads } from '../../http/middleware/admin.ts'
import { eventFilterOf } from './filter.ts'
import { listEvents } from './list-events.ts'
import { readEvent } from './read-event.ts'
import { requeueEvent } from './requeue-event.ts'
import { resumeEndpoint } from './resume-endpoint.ts'

/** The desk's events for programs. */
export const eventsApi = new Hono<HttpEnv>()
  .get('/admin/events', ...adminReads, async (c) => {
    const filter = eventFilterOf(c)
    if (!filter) return problem(c, 'invalid_input', invalidChoice('status'))
    return c.json(withTimes(await listEvents(c.var.deps, { ...listingOf(c), filter })))
  })
  .get('/admin/events/:id', ...adminReads, async (c) => {
    const result = await readEvent(c.var.deps, c.req.param('id'))
    if (!result.ok) return problem(c, result.code)
    const { payload, ...file } = result.value
    return c.json({ ...withTimes(file), payload })
  })
  .post('/admin/events/:id/requeue', ...adminActions, async (c) => {
    const result = await requeueEvent(c.var.deps, adminOf(c), { id: c.req.param('id') })
    return result.ok ? c.json({ status: 'requeued', id: result.value.id }, 202) : problem(c, result.code)
  })
  .post('/admin/events/endpoints/:name/resume', ...adminActions, async (c) => {
    const result = await resumeEndpoint(c.var.deps, adminOf(c), { name: c.req.param('name') })
    return result.ok ? c.json({ status: 'resumed' }) : problem(c, result.code)
  })
