import { AuditPage } from '#templates/pages/admin/audit.tsx'
import { auditKinds } from '../../../admin/audit/index.ts'
import { listAudit } from '../../../admin/index.ts'
import { auditFilterOf } from '../../kit/admin-audit.ts'
import { listingOf } from '../../kit/admin-users.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { nextPage } from '../../kit/next-page.ts'
import { page, shellOf } from '../../kit/page.ts'
import { inPlace } from '../../kit/places.ts'
import { adminPages } from '../../middleware/admin.ts'

export const audit = new Hono<HttpEnv>().get('/admin/audit', ...adminPages, async (c) => {
  const filter = auditFilterOf(c)
  if (!filter.ok) return c.redirect('/admin/audit', 303)
  const { events, nextCursor } = await listAudit(c.var.deps, { ...listingOf(c), filter: filter.value })
  const { user, person = user, kind, from, to } = c.req.query()
  return page(
    c,
    <AuditPage
      shell={shellOf(c)}
      events={events.map(inPlace)}
      filter={{ person, kind, from, to }}
      kinds={auditKinds}
      next={nextPage(c, nextCursor)}
    />,
  )
})
