import type { AuthorizationServer } from 'oauth4webapi'
import * as v from 'valibot'
import type { Deps } from '../../deps.ts'
import { hour } from '../../lib/clock.ts'
import { send } from './exchange.ts'
import type { Provider } from './settings.ts'

interface Remembered {
  at: number
  metadata: Promise<AuthorizationServer>
}

const remembered = new Map<string, Remembered>()

/** What an issuer says of itself, asked for once an hour and isolate. */
export function metadataOf(deps: Deps, provider: Provider): Promise<AuthorizationServer> {
  if (provider.kind === 'github') return Promise.resolve(github(provider))
  const address = discoveryOf(provider)
  const known = remembered.get(address)
  if (known && known.at + hour > deps.clock()) return known.metadata
  const metadata = discover(deps, provider, address)
  remembered.set(address, { at: deps.clock(), metadata })
  // What failed is asked again.
  metadata.catch(() => remembered.delete(address))
  return metadata
}

const discoveryOf = ({ url, issuer }: Provider) =>
  `${url || issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`

async function discover({ config }: Deps, provider: Provider, address: string): Promise<AuthorizationServer> {
  const cf = { cacheTtl: hour, cacheEverything: true }
  const answer = await send(address, { headers: { Accept: 'application/json' }, cf })
  const told = answer.ok ? v.safeParse(schema, await answer.json()) : undefined
  if (!told?.success) throw new TypeError('no metadata')
  const metadata = told.output
  // A stand-in has a name of its own, and Microsoft's holds a tenant that is not known yet.
  const isOwnName = provider.url !== '' || provider.kind === 'microsoft' || metadata.issuer === provider.issuer
  const addresses = [metadata.authorization_endpoint, metadata.token_endpoint, metadata.jwks_uri]
  const schemes = config.providers.allowsHttp ? ['https:', 'http:'] : ['https:']
  if (!isOwnName || !addresses.every((one) => schemes.includes(URL.parse(one)?.protocol ?? '')))
    throw new TypeError('metadata of somebody else')
  return metadata
}

/** OpenID Connect Discovery 3, as far as it is used. */
const schema = v.pipe(
  v.object({
    ...{ issuer: v.string(), authorization_endpoint: v.string(), token_endpoint: v.string(), jwks_uri: v.string() },
    userinfo_endpoint: v.optional(v.string()),
    token_endpoint_auth_methods_supported: v.optional(v.array(v.string())),
    authorization_response_iss_parameter_supported: v.optional(v.boolean(), false),
    prompt_values_supported: v.optional(v.array(v.string()), []),
  }),
  v.transform(({ userinfo_endpoint, token_endpoint_auth_methods_supported, ...rest }) => ({
    ...rest,
    ...(userinfo_endpoint === undefined ? {} : { userinfo_endpoint }),
    ...(token_endpoint_auth_methods_supported === undefined ? {} : { token_endpoint_auth_methods_supported }),
  })),
)

/** GitHub is no OpenID provider: its addresses are in its manual. */
function github({ url, issuer }: Provider): AuthorizationServer {
  const base = url || issuer
  return {
    issuer,
    authorization_endpoint: `${base}/login/oauth/authorize`,
    token_endpoint: `${base}/login/oauth/access_token`,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  }
}
