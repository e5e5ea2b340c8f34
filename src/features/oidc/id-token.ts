import { jwtVerify, SignJWT } from 'jose'
// By themselves: the namespace of all errors would be bundled whole.
import { JOSEError, JWKSNoMatchingKey } from 'jose/errors'
import type { Deps } from '../../deps.ts'
import { encode } from '../../lib/base64url.ts'
import { sha256Bytes } from '../../lib/hashes.ts'
import type { User } from '../../store/accounts/users.ts'
import type { Client } from './client-statements.ts'
import { claimsOf } from './scopes.ts'

/** How and when somebody proved who it is. */
export interface Authentication {
  /** Of the session here, which an app may end (RP-initiated logout). */
  sid: string
  authTime: number
  amr: readonly string[]
}

export interface IdTokenOf {
  user: User
  client: Pick<Client, 'id' | 'idTokenAlg'>
  scope: readonly string[]
  authentication: Authentication
  nonce: string | null
  accessToken: string
}

const lifetime = 300

/** What tells an app who is there (OpenID Connect Core 2). */
export async function signIdToken(deps: Deps, of: IdTokenOf): Promise<string> {
  const { user, client, scope, nonce, authentication } = of
  const { config, clock } = deps
  const { kid, alg, key } = await signingKey(deps, client)
  const { authTime, amr, sid } = authentication
  const claims = {
    ...claimsOf(user, scope),
    ...{ iss: config.publicUrl, sub: user.id, aud: client.id, iat: clock(), exp: clock() + lifetime },
    ...{ auth_time: authTime, acr: acrOf(amr), amr: [...amr], sid, at_hash: await halfHash(of.accessToken) },
    ...(nonce === null ? {} : { nonce }),
  }
  return new SignJWT(claims).setProtectedHeader({ alg, kid, typ: 'JWT' }).sign(key)
}

async function signingKey({ config }: Deps, { idTokenAlg: alg }: Pick<Client, 'idTokenAlg'>) {
  if (alg === 'ES256') {
    const key = config.keyring.signing('identity')
    return { alg, kid: key.kid, key: await key.crypto() }
  }
  const [key] = config.oidc.keys
  if (!key) throw new Error('there is no key for ID tokens')
  return { alg, kid: key.kid, key: await key.signing() }
}

/** The left half of the hash of what comes with it (OpenID Connect Core 3.1.3.6). */
const halfHash = async (text: string) => encode((await sha256Bytes(text)).slice(0, 16))

export const strong = 'urn:gatehouse:2'
export const acrOf = (amr: readonly string[]): string => (amr.includes('mfa') ? strong : 'urn:gatehouse:1')

/** What an app says of a session that it was told of. */
export interface IdTokenHint {
  userId: string
  clientId: string
  sid: string
}

/** An ID token of ours; one that has expired still tells whom it was about. */
export async function readHint({ config }: Deps, token: string): Promise<IdTokenHint | null> {
  try {
    const { payload } = await jwtVerify(
      token,
      async ({ alg, kid = '' }) => {
        const key =
          alg === 'RS256' ? config.oidc.keys.find((one) => one.kid === kid) : config.keyring.find('identity', kid)
        if (!key) throw new JWKSNoMatchingKey()
        return key.verifying()
      },
      {
        ...{ algorithms: ['RS256', 'ES256'], typ: 'JWT', issuer: config.publicUrl },
        ...{ requiredClaims: ['sub', 'aud', 'sid'], currentDate: new Date(0) },
      },
    )
    return { userId: String(payload.sub), clientId: String(payload.aud), sid: String(payload.sid) }
  } catch (error) {
    if (error instanceof JOSEError || error instanceof TypeError) return null
    throw error
  }
}
