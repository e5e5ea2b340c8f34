import type { Deps } from '../../deps.ts'
import { newId } from '../../lib/ids.ts'
import { type Ok, ok } from '../../lib/result.ts'
import { newRotation, readRefreshToken } from '../../sessions/index.ts'
import { commit } from '../../store/database.ts'
import { isProven, provenClient } from './client-statements.ts'
import { type OAuthError, refuse } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { wordsIn } from './parameters.ts'
import { refuseTo, unknownClient } from './refuse-to.ts'
import { issueTokens, type Tokens } from './tokens.ts'

/**
 * New tokens for a client's refresh token, in one batch. A public client's is spent by it; one whose client proves itself
 * by a secret stays, so that several servers may share it (RFC 9700 section 2.2.2).
 */
export async function refreshGrant(deps: Deps, { proof, values, origin }: Exchange): Promise<Ok<Tokens> | OAuthError> {
  if (values.refresh_token === undefined)
    return refuseTo(deps, proof, refuse('invalid_request', 'refresh_token is missing'))
  const token = await readRefreshToken(deps.config.keyring, values.refresh_token)
  if (!token) return refuseTo(deps, proof, invalid)
  const now = deps.clock()
  const wanted = isProven(proof, now)
  const rotation = await newRotation(deps, {
    ...{ token, origin, wanted, clientId: proof.id },
    rotates: proof.secretHash === null,
  })
  const { client, ...found } = await commit(deps.db, { client: provenClient(proof, now), ...rotation.statements })
  const [known] = client
  if (!known) return unknownClient
  const result = await rotation.outcome(found)
  if (!result.ok) return invalid
  const { session, user, refreshToken } = result.value
  const granted = wordsIn(session.scope ?? '')
  const scope = values.scope === undefined ? granted : wordsIn(values.scope)
  // The token is the client's own, and spent or not goes on: asking for more gets nothing more.
  if (!scope.every((one) => granted.includes(one)))
    return refuse('invalid_scope', 'scope asks for more than was granted')
  const authentication = {
    // An app logs people out by the ID token that it was last given.
    sid: session.grantedIn ?? session.id,
    authTime: session.authAt ?? session.createdAt,
    amr: wordsIn(session.amr ?? ''),
  }
  const grant = { jti: newId(now), sid: session.id, refreshToken, resource: session.audience, nonce: null }
  return ok(await issueTokens(deps, { user, client: known, scope, authentication, ...grant }))
}

const invalid = refuse('invalid_grant', 'the refresh token is not good, has expired or was taken back')
