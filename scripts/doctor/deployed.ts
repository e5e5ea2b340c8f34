import { checkBindings } from './bindings.ts'
import { type Check, demand, report } from './check-report.ts'
import { type Deployment, readDeployment } from './deployment.ts'
import { checkDns } from './dns/index.ts'
import { checkHashTime } from './hash-time.ts'
import { checkHealth } from './health.ts'
import { checkMigrations } from './migrations.ts'
import { checkProviders } from './providers.ts'
import { checkQueues } from './queues.ts'
import { checkSecrets } from './secrets.ts'
import { checkSettings } from './settings.ts'
import { wranglerConfig } from './settings-report.ts'
import { type RemoteFlags, targetOf } from './target.ts'

/** Prints what is wrong with the Worker that is deployed and with what it needs; a Failure when something is to be mended. */
export async function examineDeployment(flags: RemoteFlags): Promise<void> {
  const config = wranglerConfig()
  const { check, deployment } = await readDeployment(config.name ?? '')
  const vars = { ...(config.vars as Record<string, string>), ...deployment?.vars }
  const target = targetOf(flags, vars)
  const looks = [
    [check],
    checkHealth(target.url),
    deployment ? checkAccount(deployment, target.url) : [],
    checkDns(vars, target),
  ]
  const checks: Check[] = []
  for (const look of looks) tell(checks, await look)
  // Last and alone, because whatever else runs here would be measured too.
  tell(checks, await checkHashTime(target.url, vars.PASSWORD_ITERATIONS))
  demand(checks)
}

async function checkAccount(deployment: Deployment, site: string): Promise<Check[]> {
  const [queues, providers, ...others] = await Promise.all([
    checkQueues(),
    checkProviders(deployment.vars, site),
    checkSettings(deployment),
    checkSecrets(deployment),
    checkMigrations(),
    checkBindings(deployment),
  ])
  return [...others, ...queues, ...providers]
}

function tell(checks: Check[], found: Check | Check[]): void {
  const news = [found].flat()
  report(news)
  checks.push(...news)
}
