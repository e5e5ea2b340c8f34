import { admin } from './admin.ts'
import { answers } from './answers.ts'
import { guards } from './guards.ts'
import { imports } from './import.ts'
import { logIn } from './log-in.ts'
import { mailEvents } from './mail-events.ts'
import { mailProviders } from './mail-providers.ts'
import type { Mutant } from './mutant.ts'
import { sessions } from './sessions.ts'
import { tokens } from './tokens.ts'

export const rooms: Record<string, Mutant[]> = {
  sessions,
  tokens,
  'log-in': logIn,
  guards,
  answers,
  'mail-events': mailEvents,
  'mail-providers': mailProviders,
  admin,
  import: imports,
}
