import { HomePage } from '#templates/pages/home.tsx'
import type { HttpEnv } from '../kit/env.ts'
import { Hono } from '../kit/hono.ts'
import { page, shellOf } from '../kit/page.ts'
import { resume } from '../middleware/session.ts'

export const home = new Hono<HttpEnv>().get('/', async (c) => {
  await resume(c, 'stated')
  return page(c, <HomePage shell={shellOf(c)} />)
})
