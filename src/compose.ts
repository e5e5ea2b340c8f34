import { type Config, readConfig } from './config.ts'
import { enqueueRows } from './delivery/enqueue.ts'
import type { Deps } from './deps.ts'
import { features } from './features/index.ts'
import type { Edge } from './http/kit/env.ts'
import { createMeasure } from './lib/analytics.ts'
import { systemClock } from './lib/clock.ts'
import { createLog, type Log } from './lib/log.ts'
import { createPasswords, type Passwords } from './lib/passwords.ts'
import type { MailDeps } from './mail/deps.ts'
import { createProviders } from './mail/providers/index.ts'
import { enqueueMails } from './mail/queue/enqueue.ts'
import { openDatabase } from './store/database.ts'

/** Finishes work after the answer: ExecutionContext, or what a test has for it. */
export type Defer = (work: Promise<unknown>) => void

const passwordsOf = new WeakMap<Config, Passwords>()

/** Bindings in, everything an operation or a door may touch out. Throws a ConfigError when settings are wrong. */
export function compose(env: Env, defer: Defer, log: Log = createLog()): { deps: Deps; edge: Edge; mail: MailDeps } {
  const config = readConfig(env)
  const passwords = passwordsOf.get(config) ?? createPasswords(config.keyring, config.passwordIterations)
  passwordsOf.set(config, passwords)
  const common = { config, clock: systemClock, db: openDatabase(env.DB), log }
  // Not every deployment has them, so the generated type does not know them.
  const { EMAIL: email, ANALYTICS: dataset } = env as { EMAIL?: SendEmail; ANALYTICS?: AnalyticsEngineDataset }
  const measure = createMeasure(dataset)
  const readAsset = (path: string) => readFile(env.ASSETS, path)
  const enqueue = (ids: readonly string[]) => enqueueMails(env.MAIL, log, ids)
  const events = { what: 'event', log, queue: env.EVENTS }
  return {
    deps: {
      ...common,
      passwords,
      features,
      enqueueMails: (ids) => defer(enqueue(ids)),
      enqueueEvents: (ids) => defer(enqueueRows(events, ids)),
      mailBacklog: () => backlogOf(env.MAIL),
      defer,
    },
    edge: { limiters: limitersOf(env), kv: env.KV, readAsset, measure, features, defer },
    /** Made for whoever asks: requests send no mail. */
    get mail() {
      const providers = createProviders(config, { ...common, email }, (id) => enqueue([id]))
      return { ...common, measure, queue: env.MAIL, readAsset, providers }
    },
  }
}

const limitersOf = (env: Env) => ({
  client: env.RATE_LIMIT,
  network56: env.RATE_LIMIT_56,
  network48: env.RATE_LIMIT_48,
  page: env.RATE_LIMIT_PAGES,
  app: env.RATE_LIMIT_APPS,
})

async function readFile(assets: Fetcher, path: string): Promise<string> {
  // The host is nobody's: the binding looks at the path alone.
  const answer = await assets.fetch(`https://assets.invalid/${path}`)
  if (!answer.ok) throw new Error(`no static file ${path}`)
  return answer.text()
}

const backlogOf = async (queue: Queue) => {
  try {
    return (await queue.metrics()).backlogCount
  } catch {
    return null
  }
}
