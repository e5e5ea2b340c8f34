import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'
import { slowDatabase } from '../../test/support/slow-database.ts'

type Bindings = Env & { TRIP_MS: string }

/** The real app, each round trip to the database so many milliseconds longer. */
const app = createApp((env, defer, log) => {
  const milliseconds = Number((env as Bindings).TRIP_MS)
  return compose(milliseconds > 0 ? { ...env, DB: slowDatabase(env.DB, milliseconds) } : env, defer, log)
})

export default { fetch: app.fetch, async queue() {} }
