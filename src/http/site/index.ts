import { Hono } from 'hono/tiny'
import type { HttpEnv } from '../env.ts'
import { account } from './account.ts'
import { accountAccess } from './account-access.ts'
import { admin } from './admin/index.ts'
import { confirmation } from './confirmation.tsx'
import { emailChange } from './email-change.tsx'
import { home } from './home.tsx'
import { invitation } from './invitation.tsx'
import { passwordReset } from './password-reset.tsx'
import { pending } from './pending.tsx'
import { registration } from './registration.tsx'
import { session } from './session.tsx'
import { unconfirmed } from './unconfirmed.tsx'
import { unlock } from './unlock.tsx'

/** Pages for people. */
export const site = new Hono<HttpEnv>()
  .route('/', home)
  .route('/', registration)
  .route('/', pending)
  .route('/', confirmation)
  .route('/', invitation)
  .route('/', session)
  .route('/', passwordReset)
  .route('/', account)
  .route('/', accountAccess)
  .route('/', emailChange)
  .route('/', unconfirmed)
  .route('/', unlock)
  .route('/', admin)
