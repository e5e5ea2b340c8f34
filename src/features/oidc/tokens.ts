import type { Deps } from '../../deps.ts'
import type { User } from '../../store/accounts/users.ts'
import { signAccessToken } from './access-token.ts'
import type { Client } from './client-statements.ts'
import { type Authentication, signIdToken } from './id-token.ts'

/** What the token endpoint answers (RFC 6749 section 5.1, OpenID Connect Core 3.1.3.3). */
export interface Tokens {
  access_token: string
  token_type: 'Bearer'
  expires_in: number
  scope: string
  id_token?: string
  refresh_token?: string
}

export interface Issue {
  user: User
  client: Client
  scope: readonly string[]
  resource: string | null
  nonce: string | null
  authentication: Authentication
  /** Of the access token, by which it can be taken back. */
  jti: string
  /** The session that the access token lives by: the grant's, or the one here. */
  sid: string
  refreshToken?: string | undefined
}

export async function issueTokens(deps: Deps, issue: Issue): Promise<Tokens> {
  const { user, client, scope, resource, nonce, authentication, jti, sid, refreshToken } = issue
  const living = { ...authentication, sid }
  const common = { user, scope, resource, jti, clientId: client.id, authentication: living }
  const { accessToken, expiresIn } = await signAccessToken(deps, common)
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: expiresIn,
    scope: scope.join(' '),
    ...(scope.includes('openid')
      ? { id_token: await signIdToken(deps, { user, client, scope, authentication, nonce, accessToken }) }
      : {}),
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken }),
  }
}
