import { SignJWT } from 'jose'
import type { AuthorizationServer, ClientAuth } from 'oauth4webapi'
import type { Deps } from '../../deps.ts'
import { fromBase64 } from '../../lib/base64.ts'
import { minute } from '../../lib/clock.ts'
import type { Provider } from './settings.ts'

/** How we prove to a provider that we are its client (OpenID Connect Core 9). */
export async function clientAuth(
  deps: Deps,
  provider: Provider,
  { token_endpoint_auth_methods_supported: methods }: AuthorizationServer,
): Promise<ClientAuth> {
  const oauth = await import('./oauth-client.ts')
  if (provider.kind === 'apple') return oauth.ClientSecretPost(await appleSecret(deps, provider))
  if (provider.secret === '') return oauth.None()
  const isBasic = provider.kind === 'oidc' && (methods === undefined || methods.includes('client_secret_basic'))
  return isBasic ? oauth.ClientSecretBasic(provider.secret) : oauth.ClientSecretPost(provider.secret)
}

/** Apple's secret is a token that we sign, for each call anew ("Creating a client secret"). */
async function appleSecret({ clock }: Deps, { secret, team, keyId, clientId, issuer }: Provider): Promise<string> {
  const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('pkcs8', fromBase64(secret), ecdsa, false, ['sign'])
  const now = clock()
  return new SignJWT({ iss: team, sub: clientId, aud: issuer, iat: now, exp: now + 5 * minute })
    .setProtectedHeader({ alg: 'ES256', kid: keyId })
    .sign(key)
}
