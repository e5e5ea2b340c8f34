import * as v from 'valibot'
import type { Deps } from '../../deps.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { signToken, verifyToken } from '../../lib/tokens.ts'
import { attemptTtl } from './attempt.ts'
import type { NewLink } from './linking.ts'

/** An identity that a provider has proven to this browser, and that waits for what it is to be linked to. */
export interface HeldIdentity extends NewLink {
  id: string
  /** The account that it is to be linked to; empty: a sign-up that has yet to say its address. */
  userId: string
  next: string | null
}

const audience = 'provider-link'

export function holdIdentity({ config, clock }: Deps, held: Omit<HeldIdentity, 'id'>): Promise<string> {
  const now = clock()
  const { userId: sub, ...rest } = held
  const claims = { aud: audience, sub, jti: newId(now), iat: now, exp: now + attemptTtl, ...rest }
  return signToken(config.keyring, 'ceremony', claims)
}

export async function readHeldIdentity(
  { config, clock }: Deps,
  text: string | undefined,
): Promise<Result<HeldIdentity, 'login_expired'>> {
  const read = await verifyToken(config.keyring, 'ceremony', text ?? '', { audience, now: clock(), required: ['jti'] })
  const claims = read.ok ? v.safeParse(schema, read.value) : undefined
  if (!claims?.success) return fail('login_expired')
  const { jti: id, sub: userId, ...rest } = claims.output
  return ok({ ...rest, id, userId })
}

const schema = v.object({
  ...{ jti: v.string(), sub: v.string(), issuer: v.string(), subject: v.string(), provider: v.string() },
  ...{ email: v.nullable(v.string()), next: v.nullable(v.string()) },
})
