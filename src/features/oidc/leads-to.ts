import type { Context } from 'hono'
import type { HttpEnv } from '../../http/kit/env.ts'
import { knownClient } from './known-clients.ts'
import { readParameters } from './parameters.ts'
import { isRegistered, sourceOf } from './redirects.ts'

/** A form that leads to authorize leads to the client's address too, if it is one of the client's. */
export async function leadsTo(c: Context<HttpEnv>, path: string): Promise<readonly string[]> {
  const [pathname, query = ''] = path.split('?')
  if (pathname !== '/oauth/authorize') return []
  const { client_id: id, redirect_uri: uri = '' } = readParameters(query).values
  const client = await knownClient(c.var.deps, id)
  return client && isRegistered(client.redirectUris, uri) ? [sourceOf(uri)] : []
}
