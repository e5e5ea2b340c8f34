import { jwtVerify, SignJWT } from 'jose'
// By themselves: the namespace of all errors would be bundled whole.
import { JOSEError, JWKSNoMatchingKey, JWTExpired } from 'jose/errors'
import type { Keyring, KeyUse } from './keyring.ts'
import { fail, ok, type Result } from './result.ts'

/** `aud` is the purpose, so that a token of one purpose never passes for another. */
export interface Claims {
  aud: string
  sub: string
  exp: number
  [claim: string]: unknown
}

/** Signs an HS256 JWT. The same key and claims give the same text, whenever it is made. */
export async function signToken(keyring: Keyring, use: KeyUse, claims: Claims, kid?: string): Promise<string> {
  const key = kid === undefined ? keyring.signing(use) : keyring.find(use, kid)
  if (!key) throw new MissingKey(use, kid)
  return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: key.kid }).sign(await key.crypto())
}

/** The key that a stored `kid` names has left the key ring. */
export class MissingKey extends Error {
  constructor(use: KeyUse, kid: string | undefined) {
    super(`the key ring has no ${use} key ${kid}`)
  }
}

/** Checks signature, algorithm, purpose, end and presence of every claim in `required`. */
export async function verifyToken<Extra extends string>(
  keyring: Keyring,
  use: KeyUse,
  token: string,
  expected: { audience: string | string[]; now: number; required?: readonly Extra[] },
): Promise<Result<Claims & Record<Extra, unknown>, 'token_invalid' | 'token_expired'>> {
  try {
    const { payload } = await jwtVerify(token, (header) => importedKey(keyring, use, header.kid), {
      algorithms: ['HS256'],
      audience: expected.audience,
      requiredClaims: ['sub', 'exp', ...(expected.required ?? [])],
      currentDate: new Date(expected.now * 1000),
    })
    return ok(payload as Claims & Record<Extra, unknown>)
  } catch (error) {
    if (error instanceof JWTExpired) return fail('token_expired')
    if (error instanceof JOSEError || error instanceof TypeError) return fail('token_invalid')
    throw error
  }
}

async function importedKey(keyring: Keyring, use: KeyUse, kid: string | undefined) {
  const key = kid === undefined ? undefined : keyring.find(use, kid)
  if (!key) throw new JWKSNoMatchingKey()
  return key.crypto()
}
