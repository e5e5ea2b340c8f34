import * as v from 'valibot'
import type { Deps } from '../../deps.ts'
import { minute } from '../../lib/clock.ts'
import { newSecret } from '../../lib/hashes.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { signToken, verifyToken } from '../../lib/tokens.ts'

/** login: to come in, or sign up · link: to add it to an account · fresh: to prove once more who it is. */
export const modes = ['login', 'link', 'fresh'] as const
export type Mode = (typeof modes)[number]

/** A way to a provider that somebody is on, kept in the browser alone: signed, and told to the provider by its id. */
export interface Attempt {
  id: string
  provider: string
  mode: Mode
  nonce: string
  verifier: string
  /** Who it is for, where somebody is signed in. */
  userId: string
  sessionId: string
  startedAt: number
  next: string | null
}

const audience = 'provider'
export const attemptTtl = 10 * minute

export async function newAttempt(
  { config, clock }: Deps,
  begun: Pick<Attempt, 'provider' | 'mode' | 'userId' | 'sessionId' | 'next'>,
): Promise<{ attempt: Attempt; text: string }> {
  const now = clock()
  const attempt = { ...begun, id: newId(now), nonce: newSecret(), verifier: newSecret(), startedAt: now }
  const { id: jti, userId: sub, startedAt: iat, ...rest } = attempt
  const claims = { ...rest, aud: audience, jti, sub, iat, exp: now + attemptTtl }
  return { attempt, text: await signToken(config.keyring, 'ceremony', claims) }
}

/** The attempt of this browser, if it is the one that the provider answers. */
export async function readAttempt(
  { config, clock }: Deps,
  text: string | undefined,
  { provider, state }: { provider: string; state: string | null },
): Promise<Result<Attempt, 'login_expired'>> {
  const read = await verifyToken(config.keyring, 'ceremony', text ?? '', { audience, now: clock(), required: ['jti'] })
  const claims = read.ok ? v.safeParse(schema, read.value) : undefined
  if (!claims?.success) return fail('login_expired')
  const { jti: id, sub: userId, iat: startedAt, ...rest } = claims.output
  if (id !== state || rest.provider !== provider) return fail('login_expired')
  return ok({ ...rest, id, userId, startedAt })
}

const schema = v.object({
  ...{ jti: v.string(), sub: v.string(), iat: v.number(), provider: v.string(), mode: v.picklist(modes) },
  ...{ nonce: v.string(), verifier: v.string(), sessionId: v.string(), next: v.nullable(v.string()) },
})
