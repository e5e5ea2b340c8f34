import { jwtVerify, SignJWT } from 'jose'
import { JOSEError, JWKSNoMatchingKey } from 'jose/errors'
import * as v from 'valibot'
import type { Deps } from '../../deps.ts'
import { isId } from '../../lib/ids.ts'
import type { User } from '../../store/accounts/users.ts'
import { type Authentication, acrOf } from './id-token.ts'
import { claimsOf } from './scopes.ts'

export interface AccessTokenOf {
  jti: string
  user: User
  clientId: string
  scope: readonly string[]
  /** The service that it is for; null: this one, for userinfo. */
  resource: string | null
  authentication: Authentication
}

const shortest = 60

/**
 * What a client calls services with (RFC 9068). It carries the client's id, so that it is never taken for an account's
 * own token: /api takes none that has one.
 */
export async function signAccessToken(
  { config, clock }: Deps,
  { jti, user, clientId, scope, resource, authentication }: AccessTokenOf,
): Promise<{ accessToken: string; expiresIn: number }> {
  const key = config.keyring.signing('identity')
  const [now, expiresIn] = [clock(), Math.max(config.accessTokenTtl, shortest)]
  const { sid, authTime, amr } = authentication
  // Another service is told of roles and attributes where it was asked for; who it is, userinfo tells.
  const told = resource !== null || !config.oidc.userinfoFromToken ? scope.filter(isForServices) : scope
  const claims = {
    ...claimsOf(user, told),
    ...{ iss: config.publicUrl, aud: resource ?? config.publicUrl, sub: user.id, jti, iat: now, exp: now + expiresIn },
    ...{ client_id: clientId, scope: scope.join(' '), sid, auth_time: authTime, acr: acrOf(amr), amr: [...amr] },
  }
  const header = { alg: 'ES256', kid: key.kid, typ: 'at+jwt' }
  return { accessToken: await new SignJWT(claims).setProtectedHeader(header).sign(await key.crypto()), expiresIn }
}

const isForServices = (scope: string) => scope === 'roles' || scope === 'attributes'

export type AccessToken = v.InferOutput<typeof schema>

/** Null unless it is a client's token of ours that has not expired. Whether it was taken back, the database knows. */
export async function readAccessToken({ config, clock }: Deps, token: string): Promise<AccessToken | null> {
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid = '' }) => {
        const key = config.keyring.find('identity', kid)
        if (!key) throw new JWKSNoMatchingKey()
        return key.verifying()
      },
      { algorithms: ['ES256'], typ: 'at+jwt', issuer: config.publicUrl, currentDate: new Date(clock() * 1000) },
    )
    const claims = v.safeParse(schema, payload)
    return claims.success ? claims.output : null
  } catch (error) {
    if (error instanceof JOSEError || error instanceof TypeError) return null
    throw error
  }
}

const schema = v.looseObject({
  sub: v.string(),
  aud: v.string(),
  jti: v.pipe(v.string(), v.check(isId)),
  client_id: v.string(),
  scope: v.string(),
  sid: v.string(),
  iat: v.number(),
  exp: v.number(),
})
