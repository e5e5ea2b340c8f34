import type { Context } from 'hono'
import type { HttpEnv } from '../../http/kit/env.ts'
import type { Provider } from './settings.ts'

/** By the name in its address; undefined: there is none of that name. */
export const findProvider = (c: Context<HttpEnv>, name: string | undefined): Provider | undefined =>
  c.var.deps.config.providers.all.find((provider) => provider.name === name)

/** What people know it by; one that is no longer set up has its name. */
export const providerTitle = (c: Context<HttpEnv>, name: string): string => findProvider(c, name)?.title ?? name
