import { Hono } from 'hono/tiny'
import { listAudit } from '../../../account/admin/index.ts'
import { listingOf } from '../../desk.ts'
import type { HttpEnv } from '../../env.ts'
import { deskReads } from '../../middleware/admin.ts'
import { withTimes } from '../../time.ts'

export const audit = new Hono<HttpEnv>().get('/audit', ...deskReads, async (c) => {
  return c.json(withTimes(await listAudit(c.var.deps, { ...listingOf(c), userId: c.req.query('user') || null })))
})
