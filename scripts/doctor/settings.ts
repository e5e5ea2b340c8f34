import type { Check } from './check-report.ts'
import type { Deployment } from './deployment.ts'
import { examine } from './findings.ts'
import { recommendations, reportSettings, wranglerConfig } from './settings-report.ts'

/** What the deployed Worker says to its own settings, which are not always those of the file. */
export function checkSettings({ bindings, vars }: Deployment): Promise<Check> {
  return examine('Settings', 'Write it under [vars] in wrangler.toml and deploy.', async () => {
    const others = bindings.map(({ name, type }) => [name, type === 'secret_text' ? 'there' : true])
    const { problems } = await reportSettings({ ...Object.fromEntries(others), ...vars })
    // Only that a secret is there can be seen, not what it says.
    const secrets = bindings.filter(({ type }) => type === 'secret_text').map(({ name }) => `${name} `)
    const readable = problems.filter((problem) => !secrets.some((name) => problem.startsWith(name)))
    const file = wranglerConfig().vars
    const warnings = [...differences(file, vars), ...lostPasskeys(file, vars), ...recommendations(vars)]
    return { problems: readable, warnings }
  })
}

function differences(file: Record<string, unknown>, deployed: Record<string, string>): string[] {
  const names = Object.keys(file).filter((name) => file[name] !== '' && file[name] !== deployed[name])
  return names.map((name) => `${name} is deployed with another value than wrangler.toml has`)
}

/** Passkeys are bound to a host for good (WebAuthn L3, "RP ID"). */
function lostPasskeys(file: Record<string, unknown>, deployed: Record<string, string>): string[] {
  const [wanted, current] = [rpIdOf(file), rpIdOf(deployed)]
  if (!wanted || !current || wanted === current || deployed.PASSKEYS === 'off') return []
  return [`a deploy would lose every passkey: they are bound to ${current}, and wrangler.toml says ${wanted}`]
}

const rpIdOf = ({ PASSKEY_RP_ID: rpId, PUBLIC_URL: url }: Record<string, unknown>) =>
  rpId || URL.parse(String(url))?.hostname
