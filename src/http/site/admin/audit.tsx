import { Hono } from 'hono/tiny'
import { AuditPage } from '#templates/pages/admin/audit.tsx'
import { listAudit } from '../../../account/admin/index.ts'
import { listingOf } from '../../desk.ts'
import type { HttpEnv } from '../../env.ts'
import { deskPages } from '../../middleware/admin.ts'
import { page, shellOf } from '../page.ts'
import { nextPage } from './next-page.ts'

export const audit = new Hono<HttpEnv>().get('/admin/audit', ...deskPages, async (c) => {
  const input = { ...listingOf(c), userId: c.req.query('user') || null }
  const { events, nextCursor } = await listAudit(c.var.deps, input)
  return page(c, <AuditPage shell={shellOf(c)} events={events} next={nextPage(c, nextCursor)} />)
})
