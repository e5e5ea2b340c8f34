import type { AuthorizationServer } from 'oauth4webapi'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { Attempt } from './attempt.ts'
import { clientAuth } from './client-auth.ts'
import { type ExchangeFailure, exchange, sendFor } from './exchange.ts'
import { readGithubUser } from './github.ts'
import { type Claims, readIdToken } from './id-token.ts'
import { metadataOf } from './metadata.ts'
import { type ProviderPerson, personOf } from './person.ts'
import type { Provider } from './settings.ts'

/** Where a provider sends people back: an address of its own for each, so that none answers for another (RFC 9700 4.4). */
export const redirectUriOf = ({ config }: Deps, { name }: Pick<Provider, 'name'>) =>
  `${config.publicUrl}/login/with/${name}/back`

/** Where to send somebody to who begins. */
export function authorizeUrl(deps: Deps, provider: Provider, attempt: Attempt): Promise<Result<URL, ExchangeFailure>> {
  return exchange(
    async () => {
      const oauth = await import('./oauth-client.ts')
      const metadata = await metadataOf(deps, provider)
      const url = new URL(metadata.authorization_endpoint ?? '')
      const asked = {
        client_id: provider.clientId,
        redirect_uri: redirectUriOf(deps, provider),
        response_type: 'code',
        scope: provider.scope,
        state: attempt.id,
        code_challenge: await oauth.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ...(provider.kind === 'github' ? {} : { nonce: attempt.nonce }),
        ...(provider.kind === 'apple' ? { response_mode: 'form_post' } : {}),
        ...(attempt.mode === 'fresh' ? { prompt: 'login', max_age: '0' } : chooser(provider, metadata)),
      }
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value)
      return ok(url)
    },
    note(deps, provider),
  )
}

/** Asks which account it is to be. Issuers that do not say that they can ask may refuse whoever wants it. */
const chooser = ({ kind }: Provider, { prompt_values_supported: prompts }: AuthorizationServer) =>
  kind !== 'oidc' || (Array.isArray(prompts) && prompts.includes('select_account')) ? { prompt: 'select_account' } : {}

/** Who it is, for the code that the provider has sent back. */
export function personFor(
  deps: Deps,
  provider: Provider,
  attempt: Attempt,
  answer: URLSearchParams,
): Promise<Result<ProviderPerson, ExchangeFailure>> {
  return exchange(
    async () => {
      const oauth = await import('./oauth-client.ts')
      const metadata = await metadataOf(deps, provider)
      const client = { client_id: provider.clientId }
      const valid = oauth.validateAuthResponse(metadata, client, answer, attempt.id)
      const insecure = { [oauth.allowInsecureRequests]: deps.config.providers.allowsHttp, [oauth.customFetch]: sendFor }
      const given = await oauth.authorizationCodeGrantRequest(
        metadata,
        client,
        await clientAuth(deps, provider, metadata),
        valid,
        redirectUriOf(deps, provider),
        attempt.verifier,
        insecure,
      )
      if (given.status >= 500) return fail('provider_unavailable')
      const tokens: unknown = await given.json()
      const told = tokens !== null && typeof tokens === 'object' ? { ...tokens } : {}
      const { access_token: accessToken, id_token: idToken } = told as Record<string, unknown>
      // No token is kept: nothing here is done with one later.
      if (provider.kind === 'github')
        return typeof accessToken === 'string' ? readGithubUser(provider, accessToken) : fail('provider_refused')
      if (!given.ok || typeof idToken !== 'string') return fail('provider_refused')
      const expected = { audiences: [provider.clientId], nonce: attempt.nonce }
      const claims = await readIdToken(deps, provider, idToken, expected)
      if (!claims.ok) return claims
      const person = personOf(provider, await withAddress(deps, provider, claims.value, String(accessToken)))
      return person ? ok(person) : fail('provider_refused')
    },
    note(deps, provider),
  )
}

/** Some issuers tell the address at their userinfo endpoint alone (OpenID Connect Core 5.4); it must be of the same subject. */
async function withAddress(deps: Deps, provider: Provider, claims: Claims, accessToken: string): Promise<Claims> {
  const metadata = await metadataOf(deps, provider)
  if (claims.email !== undefined || metadata.userinfo_endpoint === undefined) return claims
  const oauth = await import('./oauth-client.ts')
  const client = { client_id: provider.clientId }
  const insecure = { [oauth.allowInsecureRequests]: deps.config.providers.allowsHttp, [oauth.customFetch]: sendFor }
  const answer = await oauth.userInfoRequest(metadata, client, accessToken, insecure)
  const { email, email_verified } = await oauth.processUserInfoResponse(metadata, client, String(claims.sub), answer)
  return { ...claims, email, email_verified }
}

const note =
  ({ log }: Deps, { name }: Provider) =>
  (reason: string) =>
    log.warn('provider.failed', { provider: name, reason })
