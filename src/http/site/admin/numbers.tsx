import { Hono } from 'hono/tiny'
import { NumbersPage } from '#templates/pages/admin/numbers.tsx'
import { readNumbers } from '../../../account/admin/index.ts'
import type { HttpEnv } from '../../env.ts'
import { deskPages } from '../../middleware/admin.ts'
import { page, shellOf } from '../page.ts'

export const numbers = new Hono<HttpEnv>().get('/admin', ...deskPages, async (c) =>
  page(c, <NumbersPage shell={shellOf(c)} {...(await readNumbers(c.var.deps, { days: 30 }))} />),
)
