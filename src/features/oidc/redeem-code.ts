import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { encode } from '../../lib/base64url.ts'
import { newSecret, sha256Bytes } from '../../lib/hashes.ts'
import { derivedId } from '../../lib/ids.ts'
import { type Ok, ok } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import { newTokenSession } from '../../sessions/index.ts'
import { insertSession } from '../../store/accounts/sessions.ts'
import { isSpentBy, spend } from '../../store/accounts/spent.ts'
import { userById } from '../../store/accounts/users.ts'
import { allOf, holds, not } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { type ClientProof, isProven, provenClient } from './client-statements.ts'
import { type Code, readCode } from './code.ts'
import { type OAuthError, refuse } from './errors.ts'
import type { Exchange } from './exchange.ts'
import { endGrant, isSignedIn } from './grant-statements.ts'
import type { Parameters } from './parameters.ts'
import { refuseTo, unknownClient } from './refuse-to.ts'
import { issueTokens, type Tokens } from './tokens.ts'

type Values = Parameters['values']

/**
 * Tokens for a code, in one batch: the client's secret, the code's single use, the living session and the account are
 * looked at where the grant is written. A code that comes again takes back what came of it (RFC 6749 section 4.1.2).
 */
export async function redeemCode(deps: Deps, { proof, values, origin }: Exchange): Promise<Ok<Tokens> | OAuthError> {
  const code = await readCode(deps, values.code ?? '')
  const problem = await problemOf(code, proof, values)
  if (problem || !code) return refuseTo(deps, proof, problem ?? refuse('invalid_grant', 'the code is not good'))
  const found = await redeem(deps, code, proof, origin)
  const [client] = found.client
  const [user] = found.user
  if (!client) return unknownClient
  if (!found.first[0]?.holds) {
    deps.log.warn('oidc.code_reused', { user: code.userId, client: client.id })
    return refuse('invalid_grant', 'the code was used before')
  }
  if (!user || !found.signedIn[0]?.holds) return refuse('invalid_grant', 'the session has ended')
  const { scope, resource, nonce, authentication } = code
  const grant = { jti: found.jti, sid: found.grantId ?? authentication.sid, refreshToken: found.refreshToken }
  return ok(await issueTokens(deps, { user, client, scope, resource, nonce, authentication, ...grant }))
}

async function problemOf(code: Code | null, { id }: ClientProof, values: Values): Promise<OAuthError | null> {
  const { code: given, redirect_uri: uri, code_verifier: verifier } = values
  if (given === undefined) return refuse('invalid_request', 'code is missing')
  if (uri === undefined) return refuse('invalid_request', 'redirect_uri is missing')
  if (!code || code.clientId !== id) return refuse('invalid_grant', 'the code is not good, or not of this client')
  if (code.redirectUri !== uri) return refuse('invalid_grant', 'redirect_uri is another than that of the request')
  if (values.resource !== undefined && values.resource !== code.resource)
    return refuse('invalid_target', 'resource is another than that of the request')
  // A verifier without a challenge: somebody has taken the challenge out on its way (RFC 9700 section 2.1.1).
  if (code.challenge === null) return verifier === undefined ? null : refuse('invalid_grant', 'there was no challenge')
  return (await isVerifierOf(verifier, code.challenge)) ? null : refuse('invalid_grant', 'code_verifier does not fit')
}

const isVerifierOf = async (verifier = '', challenge: string) =>
  /^[\w.~-]{43,128}$/.test(verifier) && encode(await sha256Bytes(verifier)) === challenge

async function redeem(deps: Deps, code: Code, proof: ClientProof, origin: Origin) {
  const { jti: key, userId, clientId, scope, authentication } = code
  const now = deps.clock()
  const use = { key, by: newSecret() }
  const jti = await derivedId(key)
  const grant = scope.includes('offline_access') ? await newGrant(deps, code, origin) : undefined
  const isFirst = isSpentBy(use)
  const isOpen = isSignedIn(userId, authentication.sid, now, deps.config.emailConfirmation !== 'off')
  const isTheirs = isProven(proof, now)
  const isReplay = allOf(isTheirs, not(isFirst))
  const answers = await commit(deps.db, {
    client: provenClient(proof, now),
    spent: spend(use, isTheirs),
    first: holds(isFirst),
    signedIn: holds(isOpen),
    user: userById({ id: userId }),
    grant: grant && insertSession(grant.row, allOf(isFirst, isOpen)),
    // The access token is taken back by its id, the grant with its refresh token by its row.
    takenBack: spend({ key: jti, by: use.by }, isReplay),
    ended: endGrant({ userId, id: key, clientId }, isReplay),
    entry: auditEntry(deps, {
      event: 'app_signed_in',
      userId,
      origin,
      detail: JSON.stringify({ client: clientId }),
      wanted: allOf(isFirst, isOpen),
    }),
  })
  return { ...answers, jti, grantId: grant?.row.id, refreshToken: grant?.refreshToken }
}

/** A session of its own, by the code's id: so that the code that comes again finds it. */
async function newGrant(
  deps: Deps,
  { jti: id, userId, clientId, scope, resource, authentication }: Code,
  origin: Origin,
) {
  const { row, refreshToken } = await newTokenSession(deps, userId, true, origin, id)
  const { sid: grantedIn, authTime: authAt, amr } = authentication
  return {
    row: { ...row, clientId, audience: resource, scope: scope.join(' '), authAt, amr: amr.join(' '), grantedIn },
    refreshToken,
  }
}
