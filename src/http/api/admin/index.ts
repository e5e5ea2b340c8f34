import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { audit } from './audit.ts'
import { mail } from './mail.ts'
import { stats } from './stats.ts'
import { users } from './users.ts'

/** The operator's desk for programs. */
export const admin = new Hono<HttpEnv>().route('/', users).route('/', stats).route('/', audit).route('/', mail)
