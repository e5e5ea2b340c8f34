import { Hono } from 'hono'
import { HomePage } from '#templates/pages/home.tsx'
import type { HttpEnv } from '../env.ts'
import { visitorOf } from '../middleware/session.ts'
import { page, shellOf } from './page.ts'

export const home = new Hono<HttpEnv>().get('/', async (c) => {
  await visitorOf(c, 'stated')
  return page(c, <HomePage shell={shellOf(c)} />)
})
