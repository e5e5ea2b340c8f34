import { Hono } from 'hono/quick'
import { AuditPage } from '#templates/pages/admin/audit.tsx'
import { listAudit } from '../../../admin/index.ts'
import { listingOf } from '../../kit/admin-users.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { nextPage } from '../../kit/next-page.ts'
import { page, shellOf } from '../../kit/page.ts'
import { adminPages } from '../../middleware/admin.ts'

export const audit = new Hono<HttpEnv>().get('/admin/audit', ...adminPages, async (c) => {
  const input = { ...listingOf(c), userId: c.req.query('user') || null }
  const { events, nextCursor } = await listAudit(c.var.deps, input)
  return page(c, <AuditPage shell={shellOf(c)} events={events} next={nextPage(c, nextCursor)} />)
})
