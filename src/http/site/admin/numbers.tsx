import { NumbersPage } from '#templates/pages/admin/numbers.tsx'
import { readNumbers } from '../../../admin/index.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { page, shellOf } from '../../kit/page.ts'
import { adminPages } from '../../middleware/admin.ts'

export const numbers = new Hono<HttpEnv>().get('/admin', ...adminPages, async (c) =>
  page(c, <NumbersPage shell={shellOf(c)} {...(await readNumbers(c.var.deps, { days: 30 }))} />),
)
