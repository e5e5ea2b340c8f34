import { Hono } from 'hono/tiny'
import { HomePage } from '#templates/pages/home.tsx'
import type { HttpEnv } from '../env.ts'
import { resume } from '../middleware/session.ts'
import { page, shellOf } from './page.ts'

export const home = new Hono<HttpEnv>().get('/', async (c) => {
  await resume(c, 'stated')
  return page(c, <HomePage shell={shellOf(c)} />)
})
