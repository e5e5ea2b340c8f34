import type { Words } from '../words.ts'
import { events } from './events.ts'
import { fields } from './fields.ts'
import { frame, home } from './frame.ts'
import { logIn } from './log-in.ts'
import { mailLogin } from './mail-login.ts'
import { oidc } from './oidc.ts'
import { passkeys } from './passkeys.ts'
import { problemPage, problems } from './problems.ts'
import { devices, profile } from './profile.ts'
import { providers } from './providers.ts'
import { address, linkProblem, recovery } from './recovery.ts'
import { secondFactor } from './second-factor.ts'
import { signUp } from './sign-up.ts'

const frames = { frame, home, fields, problems, problemPage }
const rooms = {
  signUp,
  logIn,
  recovery,
  address,
  linkProblem,
  profile,
  devices,
  events,
  oidc,
  passkeys,
  secondFactor,
  providers,
  mailLogin,
}

export const words: Words = { ...frames, ...rooms }
