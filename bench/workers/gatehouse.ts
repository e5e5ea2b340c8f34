import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'
import { slowDatabase } from '../../test/support/slow-database.ts'

type Bindings = Env & { TRIP_MS: string; EMULATED: string }

/** What emulates the platform on one machine stands in for, where it is not what is measured. */
const passing = { limit: async () => ({ success: true }) }
const instant = {
  ...{ RATE_LIMIT: passing, RATE_LIMIT_56: passing, RATE_LIMIT_48: passing },
  ...{ RATE_LIMIT_PAGES: passing, RATE_LIMIT_APPS: passing },
  KV: { get: async () => null, put: async () => {} },
  MAIL: { send: async () => {}, sendBatch: async () => {}, metrics: async () => ({ backlogCount: 0 }) },
}

const bindings = new WeakMap<object, Env>()

/** The real app, each round trip to the database so many milliseconds longer. */
const app = createApp((env, defer, log) => {
  const known = bindings.get(env) ?? altered(env as Bindings)
  bindings.set(env, known)
  return compose(known, defer, log)
})

function altered(env: Bindings): Env {
  const milliseconds = Number(env.TRIP_MS)
  const slow = milliseconds > 0 ? { DB: slowDatabase(env.DB, milliseconds) } : {}
  return { ...env, ...slow, ...(env.EMULATED === 'off' ? instant : {}) } as Env
}

export default { fetch: app.fetch, async queue() {} }
