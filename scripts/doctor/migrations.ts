import type { Check } from './check-report.ts'
import { askWrangler } from './cloudflare.ts'
import { examine } from './findings.ts'
import { pendingMigrations } from './wrangler-output.ts'

export function checkMigrations(): Promise<Check> {
  return examine('Schema of the database', 'npx wrangler d1 migrations apply DB --remote', async () => {
    const pending = pendingMigrations(await askWrangler('d1', 'migrations', 'list', 'DB', '--remote'))
    return { problems: pending.map((name) => `${name} is not applied`) }
  })
}
