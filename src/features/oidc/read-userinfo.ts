import type { Deps } from '../../deps.ts'
import { type Ok, ok } from '../../lib/result.ts'
import { userById } from '../../store/accounts/users.ts'
import { allOf, holds, not } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { type AccessToken, readAccessToken } from './access-token.ts'
import { isClient } from './client-statements.ts'
import { type OAuthError, refuse } from './errors.ts'
import { isSignedIn, isTakenBack } from './grant-statements.ts'
import { wordsIn } from './parameters.ts'
import { claimNames, claimsOf } from './scopes.ts'

/** What an access token lets its client know of a person (OpenID Connect Core 5.3). */
export async function readUserinfo(deps: Deps, token: string): Promise<Ok<Record<string, unknown>> | OAuthError> {
  const claims = await readAccessToken(deps, token)
  // A token for another service is that service's, and opens nothing here.
  if (!claims || claims.aud !== deps.config.publicUrl) return invalid
  const scope = wordsIn(claims.scope)
  if (!scope.includes('openid')) return refuse('insufficient_scope', 'the scope openid was not granted')
  if (deps.config.oidc.userinfoFromToken) return ok(statedIn(claims))
  const { alive, user } = await commit(deps.db, {
    alive: holds(isAlive(deps, claims)),
    user: userById({ id: claims.sub }),
  })
  if (!alive[0]?.holds || !user[0]) return invalid
  return ok({ sub: claims.sub, ...claimsOf(user[0], scope) })
}

const invalid = refuse('invalid_token', 'the access token is not good, has expired or was taken back')

/** Whether a token's session, account and client are still there, and it was not taken back itself. */
export function isAlive({ config, clock }: Deps, { sub, sid, jti, client_id }: AccessToken) {
  const isOpen = isSignedIn(sub, sid, clock(), config.emailConfirmation !== 'off')
  return allOf(isOpen, isClient(client_id), not(isTakenBack(jti)))
}

const ofAPerson = claimNames.slice(claimNames.indexOf('preferred_username'))

function statedIn(claims: AccessToken): Record<string, unknown> {
  const told = ofAPerson.flatMap((name) => (claims[name] === undefined ? [] : [[name, claims[name]] as const]))
  return { sub: claims.sub, ...Object.fromEntries(told) }
}
