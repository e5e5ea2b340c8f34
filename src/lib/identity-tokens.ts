import { jwtVerify, SignJWT } from 'jose'
// By themselves: the namespace of all errors would be bundled whole.
import { JOSEError, JWKSNoMatchingKey } from 'jose/errors'
import type { Keyring } from './keyring.ts'
import { fail, ok, type Result } from './result.ts'

/** What an ES256 access token says (RFC 9068 is its model): for apps and other services, who verify it by our JWKS. */
export interface Identity {
  iss: string
  aud: string
  sub: string
  /** The session it was made in. */
  sid: string
  role: string
  /** What the operator gives, where there is any. */
  roles?: string[]
  attributes?: Record<string, unknown>
  emailConfirmed: boolean
  email: string
  username: string | null
  /** End of the session, epoch seconds. */
  sessionEnd: number
  /** When and how it was last proven who it is (OpenID Connect Core 2, RFC 8176), and when so fully that it is fresh. */
  auth_time?: number
  amr?: string[]
  fresh?: number
  iat: number
  exp: number
}

export async function signIdentity(keyring: Keyring, identity: Identity): Promise<string> {
  const key = keyring.signing('identity')
  const header = { alg: 'ES256', kid: key.kid, typ: 'at+jwt' }
  return new SignJWT({ ...identity }).setProtectedHeader(header).sign(await key.crypto())
}

export async function verifyIdentity(
  keyring: Keyring,
  token: string,
  expected: { issuer: string; now: number },
): Promise<Result<Identity, 'token_invalid'>> {
  try {
    const { payload } = await jwtVerify<Identity>(token, ({ kid }) => publicKey(keyring, kid), {
      algorithms: ['ES256'],
      typ: 'at+jwt',
      issuer: expected.issuer,
      requiredClaims: ['sub', 'sid', 'iat', 'exp', 'role'],
      currentDate: new Date(expected.now * 1000),
    })
    // A token with a client was handed to an app by our OpenID provider: nobody acts here by it.
    if (payload.aud !== expected.issuer || 'client_id' in payload) return fail('token_invalid')
    return ok(payload)
  } catch (error) {
    if (error instanceof JOSEError || error instanceof TypeError) return fail('token_invalid')
    throw error
  }
}

async function publicKey(keyring: Keyring, kid: string | undefined) {
  const key = kid === undefined ? undefined : keyring.find('identity', kid)
  if (!key) throw new JWKSNoMatchingKey()
  return key.verifying()
}
