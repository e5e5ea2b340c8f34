import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { convertV4MiniflareOptions, Miniflare, type Request, Response } from 'miniflare'
import { createKeyring } from '../../scripts/keyring.ts'
import { root } from '../../scripts/wrangler.ts'

export interface PlatformOptions {
  script: string
  /** Where the database lies, so that it outlives the Worker. */
  folder: string
  settings: Record<string, string>
  /** Answers what the Worker says to its CHAOS binding. */
  onReport?: (report: unknown) => object
  onLog?: (line: string) => void
  mostInABatch?: number
}

const limiters = ['', '_56', '_48', '_PAGES', '_APPS'].map((end) => `RATE_LIMIT${end}`)
const unlimited = (at: number) => ({ namespace_id: String(1001 + at), simple: { limit: 1_000_000, period: 60 } })

/** The Worker in workerd, with a local queue and a database on disk. */
export async function startPlatform(options: PlatformOptions): Promise<Miniflare> {
  const { script, folder, settings, onReport, onLog, mostInABatch = 100 } = options
  const consumer = { maxBatchTimeout: 0.2, maxBatchSize: mostInABatch, maxRetries: 12 }
  const platform = new Miniflare(
    convertV4MiniflareOptions({
      ...{
        modules: true,
        script,
        compatibilityDate: '2026-08-01',
        compatibilityFlags: ['nodejs_als', 'service_binding_extra_handlers'],
      },
      bindings: settings,
      ...{ resourcePersistencePath: folder, d1Databases: { DB: 'chaos' }, kvNamespaces: ['KV'] },
      queueProducers: {
        ...{ MAIL: 'gatehouse-mail', DEAD_MAIL: 'gatehouse-mail-dead' },
        ...{ EVENTS: 'gatehouse-events', DEAD_EVENTS: 'gatehouse-events-dead' },
      },
      queueConsumers: {
        'gatehouse-mail': { ...consumer, deadLetterQueue: 'gatehouse-mail-dead' },
        'gatehouse-mail-dead': consumer,
      },
      ratelimits: Object.fromEntries(limiters.map((name, at) => [name, unlimited(at)])),
      assets: { directory: path.join(root, 'public'), binding: 'ASSETS', routerConfig: { has_user_worker: true } },
      serviceBindings: {
        CHAOS: async (request: Request) => Response.json(onReport?.(await request.json()) ?? {}),
      },
      stripCfConnectingIp: false,
      handleStructuredLogs: ({ message }: { message: string }) => onLog?.(message),
    } as never),
  )
  await platform.ready
  return platform
}

export async function applyMigrations(platform: Miniflare): Promise<void> {
  const database = await platform.getD1Database('DB')
  for (const file of globSync('migrations/*.sql', { cwd: root }).sort()) {
    const statements = readFileSync(path.join(root, file), 'utf8').split('--> statement-breakpoint')
    await database.batch(statements.map((statement) => database.prepare(statement)))
  }
}

export const settingsFor = async (over: Record<string, string>): Promise<Record<string, string>> => ({
  ...{ ENVIRONMENT: 'development', PUBLIC_URL: 'http://localhost:8787', APP_NAME: 'Gatehouse' },
  ...{ MAIL_FROM: 'Gatehouse <no-reply@example.com>', PASSWORD_ITERATIONS: '1', MAIL_RETRY_BASE: '1s' },
  KEYRING: JSON.stringify(await createKeyring()),
  ...over,
})
