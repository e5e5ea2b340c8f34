import { readNumbers } from '../../../admin/index.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { adminReads } from '../../middleware/admin.ts'

export const stats = new Hono<HttpEnv>().get('/stats', ...adminReads, async (c) => {
  const days = Math.min(Math.max(Math.trunc(Number(c.req.query('days'))) || 30, 1), 365)
  return c.json(await readNumbers(c.var.deps, { days }))
})
