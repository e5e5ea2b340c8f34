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
  /** The account that it is to be linked to; empty: not known before somebody says the address, or opens the mail. */
  userId: string
  /** The sign-up whose mail may tell; empty: none was sent. */
  registrationId: string
  next: string | null
  /** When it was proven. */
  heldAt: number
}

type Holding = Omit<HeldIdentity, 'id' | 'heldAt' | 'userId' | 'registrationId'> &
  Partial<Pick<HeldIdentity, 'userId' | 'registrationId'>>

const audience = 'provider-link'

export function holdIdentity({ config, clock }: Deps, held: Holding, ttl = attemptTtl): Promise<string> {
  const now = clock()
  const { issuer, subject, provider, email, userId: sub = '', registrationId = '', next } = held
  const claims = { aud: audience, sub, jti: newId(now), iat: now, exp: now + ttl }
  return signToken(config.keyring, 'ceremony', { ...claims, issuer, subject, provider, email, registrationId, next })
}

export async function readHeldIdentity(
  { config, clock }: Deps,
  text: string | undefined,
): Promise<Result<HeldIdentity, 'login_expired'>> {
  const read = await verifyToken(config.keyring, 'ceremony', text ?? '', { audience, now: clock(), required: ['jti'] })
  const claims = read.ok ? v.safeParse(schema, read.value) : undefined
  if (!claims?.success) return fail('login_expired')
  const { jti: id, sub: userId, iat: heldAt, ...rest } = claims.output
  return ok({ ...rest, id, userId, heldAt })
}

const schema = v.object({
  ...{ jti: v.string(), sub: v.string(), iat: v.number(), registrationId: v.string() },
  ...{ issuer: v.string(), subject: v.string(), provider: v.string() },
  ...{ email: v.nullable(v.string()), next: v.nullable(v.string()) },
})
