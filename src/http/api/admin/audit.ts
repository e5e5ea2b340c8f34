import { listAudit } from '../../../admin/index.ts'
import { auditFilterOf } from '../../kit/admin-audit.ts'
import { listingOf } from '../../kit/admin-users.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { problem } from '../../kit/problems.ts'
import { withTimes } from '../../kit/time.ts'
import { adminReads } from '../../middleware/admin.ts'

export const audit = new Hono<HttpEnv>().get('/audit', ...adminReads, async (c) => {
  const filter = auditFilterOf(c)
  if (!filter.ok) return problem(c, 'invalid_input', { errors: filter.errors })
  return c.json(withTimes(await listAudit(c.var.deps, { ...listingOf(c), filter: filter.value })))
})
