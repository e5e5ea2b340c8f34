import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { audit } from './audit.tsx'
import { mail } from './mail.tsx'
import { numbers } from './numbers.tsx'
import { suppressions } from './suppressions.tsx'
import { users } from './users.tsx'

/** The operator's desk for people. */
export const admin = new Hono<HttpEnv>()
  .route('/', numbers)
  .route('/', users)
  .route('/', audit)
  .route('/', mail)
  .route('/', suppressions)
