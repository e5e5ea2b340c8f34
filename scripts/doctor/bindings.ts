import type { Check } from './check-report.ts'
import { askWranglerForJson } from './cloudflare.ts'
import type { Deployment } from './deployment.ts'
import { examine } from './findings.ts'
import { wranglerConfig } from './settings-report.ts'
import { type Binding, listIn } from './wrangler-output.ts'

/** That what wrangler.toml names is bound, and that the account still has what it is bound to. */
export function checkBindings({ bindings }: Deployment): Promise<Check> {
  return examine('Bindings, database and KV', 'npm run deploy, which provisions what is missing.', async () => {
    const config = wranglerConfig()
    const [databases, namespaces] = await Promise.all([
      askWranglerForJson('d1', 'list', '--json').then(listIn),
      askWranglerForJson('kv', 'namespace', 'list').then(listIn),
    ])
    const bound = (type: string) => bindings.filter((binding) => binding.type === type)
    return {
      problems: [
        ...unbound(wantedBindings(config), bindings),
        ...bound('d1').flatMap((database) => strayDatabase(database, databases, config.d1_databases)),
        ...bound('kv_namespace')
          .filter(({ namespace_id }) => !namespaces.some(({ id }) => id === namespace_id))
          .map(({ name }) => `${name} is bound to a KV namespace that the account does not have`),
      ],
    }
  })
}

interface Database {
  binding: string
  database_name?: string
}

/** As wrangler.toml has them, under the types that the platform calls them by. */
function wantedBindings(config: ReturnType<typeof wranglerConfig>): { type: string; name: string }[] {
  const kinds: Record<string, { binding?: string; name?: string }[]> = {
    d1: config.d1_databases,
    kv_namespace: config.kv_namespaces,
    queue: config.queues.producers ?? [],
    ratelimit: config.ratelimits,
    send_email: config.send_email,
    assets: config.assets ? [config.assets] : [],
  }
  return Object.entries(kinds).flatMap(([type, all]) =>
    all.map(({ binding, name }) => ({ type, name: binding ?? name ?? '' })),
  )
}

function unbound(wanted: { type: string; name: string }[], bindings: Binding[]): string[] {
  const missing = wanted.filter(({ type, name }) => !bindings.some((have) => have.type === type && have.name === name))
  return missing.map(({ type, name }) => `${name} (${type}) is not bound`)
}

/** A database that is gone, or another than the one that migrations go to. */
function strayDatabase(binding: Binding, databases: Record<string, unknown>[], wanted: Database[]) {
  const { name: have } = databases.find(({ uuid }) => uuid === (binding.id ?? binding.database_id)) ?? {}
  const want = wanted.find((database) => database.binding === binding.name)?.database_name
  if (have === undefined) return [`${binding.name} is bound to a database that the account does not have`]
  return have === want ? [] : [`${binding.name} is bound to the database ${have}, but migrations go to ${want}`]
}
