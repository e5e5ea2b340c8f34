import type { Check } from './check-report.ts'
import { askWranglerForJson, isLoggedIn } from './cloudflare.ts'
import { Blocked, examine } from './findings.ts'
import { type Binding, bindingsIn, versionIn } from './wrangler-output.ts'

/** What answers requests now. */
export interface Deployment {
  bindings: Binding[]
  /** The plain settings among them. */
  vars: Record<string, string>
}

/** Without a deployment to look at, whatever else is asked of the account fails the same way and need not be asked. */
export async function readDeployment(worker: string): Promise<{ check: Check; deployment?: Deployment }> {
  const found: { deployment?: Deployment } = {}
  const mend = 'npx wrangler login, or CLOUDFLARE_API_TOKEN; then npm run deploy, if it has never been deployed.'
  const check = await examine(`Deployment of ${worker} in the Cloudflare account`, mend, async () => {
    const version = versionIn(await askForStatus())
    const bindings = bindingsIn(await askWranglerForJson('versions', 'view', version, '--json'))
    const plain = bindings.filter(({ type, text }) => type === 'plain_text' && typeof text === 'string')
    found.deployment = { bindings, vars: Object.fromEntries(plain.map(({ name, text }) => [name, text as string])) }
    return { notes: [`version ${version}`] }
  })
  return { check, ...found }
}

async function askForStatus(): Promise<unknown> {
  try {
    return await askWranglerForJson('deployments', 'status', '--json')
  } catch (error) {
    const isStranger = error instanceof Blocked && !(await isLoggedIn())
    if (isStranger) throw new Blocked('wrangler is not logged in: settings, secrets, schema and bindings go unchecked')
    throw error
  }
}
