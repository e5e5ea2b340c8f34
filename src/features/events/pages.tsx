import { AppEventPage } from '#templates/pages/admin/app-event.tsx'
import { AppEventsPage } from '#templates/pages/admin/app-events.tsx'
import { listingOf } from '../../http/kit/admin-users.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { nextPage } from '../../http/kit/next-page.ts'
import { noticeOf, page, shellOf } from '../../http/kit/page.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { adminForms, adminOf, adminPages } from '../../http/middleware/admin.ts'
import { eventFilterOf } from './filter.ts'
import { listEvents } from './list-events.ts'
import { readEvent } from './read-event.ts'
import { requeueEvent } from './requeue-event.ts'
import { resumeEndpoint } from './resume-endpoint.ts'
import { eventStatuses } from './schema.ts'

/** The desk's events for people. */
export const eventPages = new Hono<HttpEnv>()
  .get('/admin/events', ...adminPages, async (c) => {
    const filter = eventFilterOf(c)
    if (!filter) return c.redirect('/admin/events', 303)
    const { nextCursor, ...shown } = await listEvents(c.var.deps, { ...listingOf(c), filter })
    const next = nextPage(c, nextCursor)
    const notice = noticeOf(c, notices)
    return page(
      c,
      <AppEventsPage shell={shellOf(c)} {...{ ...shown, filter, next, notice }} statuses={eventStatuses} />,
    )
  })
  .get('/admin/events/:id', ...adminPages, async (c) => {
    const result = await readEvent(c.var.deps, c.req.param('id'))
    if (!result.ok) return problemPage(c, result.code)
    return page(c, <AppEventPage shell={shellOf(c)} {...result.value} notice={noticeOf(c, notices)} />)
  })
  .post('/admin/events/:id/requeue', ...adminForms, async (c) => {
    const result = await requeueEvent(c.var.deps, adminOf(c), { id: c.req.param('id') })
    if (!result.ok) return problemPage(c, result.code)
    return c.redirect(`/admin/events/${result.value.id}?notice=requeued`, 303)
  })
  .post('/admin/events/endpoints/:name/resume', ...adminForms, async (c) => {
    const result = await resumeEndpoint(c.var.deps, adminOf(c), { name: c.req.param('name') })
    return result.ok ? c.redirect('/admin/events?notice=resumed', 303) : problemPage(c, result.code)
  })

const notices: Record<string, string> = {
  requeued: 'This event is on its way again.',
  resumed: 'The app is told again, first what has waited.',
}
