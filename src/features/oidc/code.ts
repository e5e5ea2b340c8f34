import * as v from 'valibot'
import type { Deps } from '../../deps.ts'
import { isId, newId } from '../../lib/ids.ts'
import { signToken, verifyToken } from '../../lib/tokens.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import type { Authentication } from './id-token.ts'

/** What somebody has let a client have, until the client comes for it. */
export interface Code {
  jti: string
  userId: string
  clientId: string
  redirectUri: string
  scope: string[]
  challenge: string | null
  nonce: string | null
  resource: string | null
  authentication: Authentication
}

const audience = 'code'
const lifetime = 60

/** An authorization code: it says all that there is to know, so that no row is written before it is used. */
export function signCode(
  { config, clock }: Deps,
  { client, replyTo, scope, challenge, nonce, resource }: AuthorizationRequest,
  { userId, sid, authTime, amr }: Authentication & { userId: string },
): Promise<string> {
  const now = clock()
  return signToken(config.keyring, 'ceremony', {
    ...{ aud: audience, sub: userId, jti: newId(now), iat: now, exp: now + lifetime },
    ...{ cid: client.id, uri: replyTo.redirectUri, scope: scope.join(' '), pkce: challenge, nonce, res: resource },
    ...{ sid, at: authTime, amr: [...amr] },
  })
}

export async function readCode({ config, clock }: Deps, text: string): Promise<Code | null> {
  const expected = { audience, now: clock(), required: ['jti', 'cid', 'uri', 'sid'] as const }
  const read = await verifyToken(config.keyring, 'ceremony', text, expected)
  const claims = read.ok ? v.safeParse(schema, read.value) : undefined
  if (!claims?.success) return null
  const { jti, sub: userId, cid: clientId, uri: redirectUri, scope, pkce, nonce, res, sid, at, amr } = claims.output
  const authentication = { sid, authTime: at, amr }
  return {
    jti,
    userId,
    clientId,
    redirectUri,
    scope: scope.split(' '),
    challenge: pkce,
    nonce,
    resource: res,
    authentication,
  }
}

const schema = v.object({
  sub: v.string(),
  jti: v.pipe(v.string(), v.check(isId)),
  cid: v.string(),
  uri: v.string(),
  scope: v.string(),
  pkce: v.nullable(v.string()),
  nonce: v.nullable(v.string()),
  res: v.nullable(v.string()),
  sid: v.string(),
  at: v.number(),
  amr: v.array(v.string()),
})
