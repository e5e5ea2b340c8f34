import { Hono } from 'hono/quick'
import { listAudit } from '../../../admin/index.ts'
import { listingOf } from '../../kit/admin-users.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { withTimes } from '../../kit/time.ts'
import { adminReads } from '../../middleware/admin.ts'

export const audit = new Hono<HttpEnv>().get('/audit', ...adminReads, async (c) => {
  return c.json(withTimes(await listAudit(c.var.deps, { ...listingOf(c), userId: c.req.query('user') || null })))
})
