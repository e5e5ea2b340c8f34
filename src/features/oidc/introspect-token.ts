import type { Deps } from '../../deps.ts'
import { type Ok, ok } from '../../lib/result.ts'
import { readRefreshToken } from '../../sessions/index.ts'
import { holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { type AccessToken, readAccessToken } from './access-token.ts'
import { provenClient } from './client-statements.ts'
import { type OAuthError, refuse } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { currentGrant } from './grant-statements.ts'
import { isAlive } from './read-userinfo.ts'
import { refuseTo, unknownClient } from './refuse-to.ts'

/** What a token of the client that asks is worth now (RFC 7662). Without a secret this would be an oracle for thieves. */
export async function introspectToken(
  deps: Deps,
  { proof, values }: Omit<Exchange, 'origin'>,
): Promise<Ok<Record<string, unknown>> | OAuthError> {
  if (proof.secretHash === null) return unknownClient
  if (values.token === undefined) return refuseTo(deps, proof, refuse('invalid_request', 'token is missing'))
  const [access, refresh] = await Promise.all([
    readAccessToken(deps, values.token),
    readRefreshToken(deps.config.keyring, values.token),
  ])
  const now = deps.clock()
  const own = access?.client_id === proof.id ? access : undefined
  const { client, alive, grant } = await commit(deps.db, {
    client: provenClient(proof, now),
    alive: own && holds(isAlive(deps, own)),
    grant: refresh ? currentGrant(refresh, proof.id, now) : undefined,
  })
  if (client.length === 0) return unknownClient
  if (own && alive?.[0]?.holds) return ok(aliveAs(own))
  const [held] = grant ?? []
  const { publicUrl: iss } = deps.config
  if (held)
    return ok({ active: true, token_type: 'refresh_token', client_id: proof.id, iss, sub: held.userId, ...rest(held) })
  return ok({ active: false })
}

const rest = ({ scope, expiresAt: exp }: { scope: string | null; expiresAt: number }) => ({ scope, exp })

const aliveAs = ({ scope, client_id, sub, aud, iss, iat, exp, jti, sid }: AccessToken) => {
  return { active: true, token_type: 'Bearer', scope, client_id, sub, aud, iss, iat, exp, jti, sid }
}
