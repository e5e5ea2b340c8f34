import type { HttpEnv } from '../kit/env.ts'
import { Hono } from '../kit/hono.ts'
import { emailChange } from './address/email-change.ts'
import { admin } from './admin/index.ts'
import { fresh } from './log-in/fresh.ts'
import { secondStep } from './log-in/second-step.ts'
import { session } from './log-in/session.ts'
import { sessions } from './log-in/sessions.ts'
import { account } from './profile/account.ts'
import { password } from './recovery/password.ts'
import { confirmation } from './sign-up/confirmation.ts'
import { invitation } from './sign-up/invitation.ts'
import { registration } from './sign-up/registration.ts'

/** JSON for programs. */
export const api = new Hono<HttpEnv>()
  .route('/', registration)
  .route('/', confirmation)
  .route('/', invitation)
  .route('/', session)
  .route('/', secondStep)
  .route('/', fresh)
  .route('/', password)
  .route('/', sessions)
  .route('/', account)
  .route('/', emailChange)
  .route('/admin', admin)
