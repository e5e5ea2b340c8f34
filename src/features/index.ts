import { events } from './events/index.ts'
import type { Feature } from './feature.ts'
import { mailLogin } from './mail-login/index.ts'
import { oidc } from './oidc/index.ts'
import { passkeys } from './passkeys/index.ts'
import { providers } from './providers/index.ts'
import { secondFactor } from './second-factor/index.ts'

/**
 * What is added to the kernel. A feature uses the kernel's public doors and lib, never another feature; without an
 * entry here it is not there. Its settings stand in `settings.ts`.
 */
export const features: readonly Feature[] = [passkeys, secondFactor, mailLogin, providers, oidc, events]
