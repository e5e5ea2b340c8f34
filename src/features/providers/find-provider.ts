import type { Context } from 'hono'
import type { HttpEnv } from '../../http/kit/env.ts'
import type { Provider } from './settings.ts'

/** By the name in its address; undefined: there is none of that name. */
export const findProvider = (c: Context<HttpEnv>, name: string | undefined): Provider | undefined =>
  c.var.deps.config.providers.all.find((provider) => provider.name === name)
