import path from 'node:path'
import { unstable_readConfig } from 'wrangler'
import { ConfigError, readConfig } from '../../src/config.ts'
import { featureUses, parseKeyring } from '../../src/lib/keyring.ts'
import { readDevSettings } from '../dev-settings.ts'
import { createKeyring } from '../keyring.ts'
import { root } from '../wrangler.ts'

/** What the Worker would say to the settings that `npm run dev` starts it with. */
export async function developmentSettings(): Promise<string[]> {
  return problemsOf({ ...productionVars(), PUBLIC_URL: 'http://localhost:8787', ...(await readDevSettings()) })
}

/** Uses of keys that features need and the key ring of development lacks. */
export async function missingKeyUses(): Promise<string[]> {
  const { keyring } = parseKeyring((await readDevSettings()).KEYRING ?? '')
  return featureUses.filter((use) => keyring.all(use).length === 0)
}

export const developmentHasOidcKeys = async () => Boolean((await readDevSettings()).OIDC_KEYS)

/** They may be missing: then nobody logs in to apps by this. */
export const oidcWarnings = (hasKeys: boolean) =>
  hasKeys ? [] : ['OIDC_KEYS is missing: this is no OpenID provider (npm run --silent keys -- oidc new makes it)']

/** The same for a deploy. Which secrets are there cannot be seen from here: those that are called for are listed. */
export const productionSettings = async () => ({
  ...(await reportSettings(productionVars())),
  warnings: recommendations(wranglerConfig().vars),
})

/** What may be off, and would better be on. */
export const recommendations = (vars: Record<string, unknown>): string[] =>
  vars.BREACH_CHECK === 'on' ? [] : ['BREACH_CHECK is not on: passwords known from breaches are accepted']

/** What the Worker would say to settings of a deploy, and the secrets that they call for. */
export async function reportSettings(vars: object): Promise<{ problems: string[]; secrets: string[] }> {
  const all = problemsOf({ ...vars, KEYRING: JSON.stringify(await createKeyring()) })
  const missing = all.filter((problem) => missingSecret.test(problem))
  const secrets = ['KEYRING', ...missing.map((problem) => problem.replace(missingSecret, '$1'))]
  return { problems: all.filter((problem) => !missing.includes(problem)), secrets }
}

const missingSecret = /^(MAIL_\w+_(?:KEY|SECRET|TOKEN)|(?:HOOK|PROVIDER)_\w+_SECRET|TURNSTILE_SECRET) is missing$/

/** Of the bindings only the one that a deployment may lack. */
function productionVars(): object {
  const { vars, send_email: senders } = wranglerConfig()
  return { ...vars, EMAIL: senders.some(({ name }: { name: string }) => name === 'EMAIL') }
}

export const wranglerConfig = () => unstable_readConfig({ config: path.join(root, 'wrangler.toml') })

function problemsOf(settings: object): string[] {
  try {
    readConfig(settings)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}
