import { address } from './address.ts'
import { admin } from './admin.ts'
import { answers } from './answers.ts'
import { challenges } from './challenges.ts'
import { events } from './events.ts'
import { guards } from './guards.ts'
import { imports } from './import.ts'
import { limits } from './limits.ts'
import { logIn } from './log-in.ts'
import { mail } from './mail.ts'
import { mailEvents } from './mail-events.ts'
import { mailLogin } from './mail-login.ts'
import { mailProviders } from './mail-providers.ts'
import type { Mutant } from './mutant.ts'
import { oidc } from './oidc.ts'
import { oidcClients } from './oidc-clients.ts'
import { opening } from './opening.ts'
import { passkeys } from './passkeys.ts'
import { providerAnswers } from './provider-answers.ts'
import { providerConnections } from './provider-connections.ts'
import { providerVouching } from './provider-vouching.ts'
import { providers } from './providers.ts'
import { recovery } from './recovery.ts'
import { secondFactor } from './second-factor.ts'
import { sessions } from './sessions.ts'
import { signUp } from './sign-up.ts'
import { takeover } from './takeover.ts'
import { tokens } from './tokens.ts'
import { wantedMail } from './wanted-mail.ts'

export const rooms: Record<string, Mutant[]> = {
  sessions,
  opening,
  tokens,
  'log-in': logIn,
  'sign-up': signUp,
  recovery,
  oidc,
  'oidc-clients': oidcClients,
  address,
  takeover,
  'second-factor': secondFactor,
  'mail-login': mailLogin,
  passkeys,
  providers,
  'provider-answers': providerAnswers,
  'provider-vouching': providerVouching,
  'provider-connections': providerConnections,
  guards,
  limits,
  challenges,
  answers,
  mail,
  'wanted-mail': wantedMail,
  'mail-events': mailEvents,
  'mail-providers': mailProviders,
  admin,
  events,
  import: imports,
}
