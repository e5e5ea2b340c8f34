import { Hono } from 'hono/tiny'
import type { HttpEnv } from '../env.ts'
import { confirmation } from './confirmation.ts'
import { password } from './password.ts'
import { registration } from './registration.ts'
import { session } from './session.ts'

/** JSON for programs. */
export const api = new Hono<HttpEnv>()
  .route('/', registration)
  .route('/', confirmation)
  .route('/', session)
  .route('/', password)
