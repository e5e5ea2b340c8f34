import type { Keyring } from '../lib/keyring.ts'
import type { Settings } from '../lib/settings.ts'
import { parseEvents } from './events/settings.ts'
import { parseMailLogin } from './mail-login/settings.ts'
import { parseOidc } from './oidc/settings.ts'
import { parsePasskeys } from './passkeys/settings.ts'
import { parseProviders } from './providers/settings.ts'
import { parseSecondFactor } from './second-factor/settings.ts'

/** What a feature's settings may depend on. */
export interface Deployment {
  environment: 'production' | 'development'
  publicUrl: string
  keyring: Keyring
}

/**
 * The settings of features, a parser each; they become members of Config by the feature's name. Apart from the list of
 * features, because `npm run doctor` and its like read settings and no pages.
 */
export const parseFeatures = (settings: Settings, deployment: Deployment) => ({
  events: parseEvents(settings, deployment.environment),
  passkeys: parsePasskeys(settings, deployment),
  providers: parseProviders(settings, deployment),
  oidc: parseOidc(settings, deployment.keyring),
  mailLogin: parseMailLogin(settings),
  secondFactor: parseSecondFactor(settings, deployment.keyring),
})

export type FeatureSettings = ReturnType<typeof parseFeatures>
