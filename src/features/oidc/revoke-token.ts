import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { newSecret } from '../../lib/hashes.ts'
import { type Ok, ok } from '../../lib/result.ts'
import { readRefreshToken } from '../../sessions/index.ts'
import { spend } from '../../store/accounts/spent.ts'
import { allOf } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { readAccessToken } from './access-token.ts'
import { isProven, provenClient } from './client-statements.ts'
import { type OAuthError, refuse } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { endGrant, isGrant } from './grant-statements.ts'
import { refuseTo, unknownClient } from './refuse-to.ts'

/**
 * Takes back a token of the client that asks: an access token alone, or with a refresh token the grant and all that came
 * of it. Any other token is as good as taken back (RFC 7009 section 2.2).
 */
export async function revokeToken(deps: Deps, { proof, values, origin }: Exchange): Promise<Ok<null> | OAuthError> {
  const { token } = values
  if (token === undefined) return refuseTo(deps, proof, refuse('invalid_request', 'token is missing'))
  const [access, refresh] = await Promise.all([
    readAccessToken(deps, token),
    readRefreshToken(deps.config.keyring, token),
  ])
  const now = deps.clock()
  const isTheirs = isProven(proof, now)
  const grant = refresh ? { userId: refresh.userId, id: refresh.sessionId, clientId: proof.id } : undefined
  const { client } = await commit(deps.db, {
    client: provenClient(proof, now),
    spent: access?.client_id === proof.id && spend({ key: access.jti, by: newSecret() }, isTheirs),
    entry:
      grant &&
      auditEntry(deps, {
        event: 'app_withdrawn',
        userId: grant.userId,
        origin,
        wanted: allOf(isTheirs, isGrant(grant)),
      }),
    ended: grant && endGrant(grant, isTheirs),
  })
  return client.length > 0 ? ok(null) : unknownClient
}
