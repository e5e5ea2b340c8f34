import { Hono } from 'hono/tiny'
import type { HttpEnv } from '../env.ts'
import { account } from './account.ts'
import { admin } from './admin/index.ts'
import { confirmation } from './confirmation.ts'
import { emailChange } from './email-change.ts'
import { invitation } from './invitation.ts'
import { password } from './password.ts'
import { registration } from './registration.ts'
import { session } from './session.ts'
import { sessions } from './sessions.ts'

/** JSON for programs. */
export const api = new Hono<HttpEnv>()
  .route('/', registration)
  .route('/', confirmation)
  .route('/', invitation)
  .route('/', session)
  .route('/', password)
  .route('/', sessions)
  .route('/', account)
  .route('/', emailChange)
  .route('/admin', admin)
