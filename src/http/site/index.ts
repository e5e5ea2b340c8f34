import type { HttpEnv } from '../kit/env.ts'
import { Hono } from '../kit/hono.ts'
import { emailChange } from './address/email-change.tsx'
import { admin } from './admin/index.ts'
import { home } from './home.tsx'
import { language } from './language.tsx'
import { fresh } from './log-in/fresh.tsx'
import { secondStep } from './log-in/second-step.tsx'
import { session } from './log-in/session.tsx'
import { unlock } from './log-in/unlock.tsx'
import { account } from './profile/account.ts'
import { accountAccess } from './profile/account-access.ts'
import { passwordReset } from './recovery/password-reset.tsx'
import { confirmation } from './sign-up/confirmation.tsx'
import { invitation } from './sign-up/invitation.tsx'
import { pending } from './sign-up/pending.tsx'
import { registration } from './sign-up/registration.tsx'
import { unconfirmed } from './sign-up/unconfirmed.tsx'

/** Pages for people. */
export const site = new Hono<HttpEnv>()
  .route('/', home)
  .route('/', language)
  .route('/', registration)
  .route('/', pending)
  .route('/', confirmation)
  .route('/', invitation)
  .route('/', session)
  .route('/', secondStep)
  .route('/', fresh)
  .route('/', passwordReset)
  .route('/', account)
  .route('/', accountAccess)
  .route('/', emailChange)
  .route('/', unconfirmed)
  .route('/', unlock)
  .route('/', admin)
