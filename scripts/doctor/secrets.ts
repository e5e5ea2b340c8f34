import type { Check } from './check-report.ts'
import { askWranglerForJson } from './cloudflare.ts'
import type { Deployment } from './deployment.ts'
import { examine } from './findings.ts'
import { oidcWarnings, reportSettings } from './settings-report.ts'
import { listIn } from './wrangler-output.ts'

const mend = 'npx wrangler secret put NAME; for KEYRING: npm run --silent keys -- new | npx wrangler secret put KEYRING'

/** That every secret the settings call for has been put. What they hold nobody can read. */
export function checkSecrets({ bindings, vars }: Deployment): Promise<Check> {
  return examine('Secrets', mend, async () => {
    const put = listIn(await askWranglerForJson('secret', 'list', '--format', 'json')).map(({ name }) => String(name))
    const others = bindings.filter(({ type }) => type === 'send_email').map(({ name }) => [name, true])
    const { secrets } = await reportSettings({ ...vars, ...Object.fromEntries(others) })
    const exposed = Object.keys(vars).filter((name) => isSecret(name) && vars[name] !== '')
    const missing = secrets.filter((name) => !put.includes(name) && !exposed.includes(name))
    return {
      problems: [
        ...missing.map((name) => `${name} is missing`),
        ...exposed.map(
          (name) => `${name} is a plain variable that the dashboard shows: delete it and put it as a secret`,
        ),
      ],
      warnings: [...deafProviders(vars, put), ...oidcWarnings(put.includes('OIDC_KEYS'))],
    }
  })
}

const isSecret = (name: string) =>
  /^(KEYRING|OIDC_KEYS|TURNSTILE_SECRET|(HOOK|PROVIDER)_\w+_SECRET|MAIL_\w+_(KEY|SECRET|TOKEN))$/.test(name)

const signing = ['resend', 'postmark', 'mailgun']

/** Of providers whose events are signed with a secret, those that have none. */
function deafProviders(vars: Record<string, string>, put: string[]): string[] {
  const inUse = signing.filter((name) => vars.MAIL_PROVIDERS?.split(/[\s,]+/).includes(name))
  const unheard = inUse.map((name) => `MAIL_${name.toUpperCase()}_WEBHOOK_SECRET`).filter((name) => !put.includes(name))
  return unheard.map((name) => `${name} is missing: bounces and complaints are not heard of (docs/mail.md)`)
}
