import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { minute } from '../lib/clock.ts'
import { newId } from '../lib/ids.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { signToken, verifyToken } from '../lib/tokens.ts'

/** Somebody who has proven one factor of an account that asks for another: signed in by half. */
export interface Challenge {
  userId: string
  /** A change of password or address ends it. */
  securityVersion: number
  /** How the first factor was proven (RFC 8176). */
  amr: string[]
  mode: 'cookie' | 'token'
  remember: boolean
  /** The service that an app's tokens are to be for. */
  audience?: string | undefined
  /** The account elsewhere that proved the first factor: issuer and subject. */
  identity?: string | undefined
  /** The ways to go on. */
  methods: string[]
}

/** Half signed in: what the second step presents, and what may answer it. */
export interface HalfSignedIn {
  pending: string
  methods: string[]
}

const audience = 'pending'
export const challengeTtl = 5 * minute

/** A token that says so. It opens nothing by itself: the second factor does, with it. */
export function signChallenge(
  { config, clock }: Deps,
  { userId, securityVersion, ...how }: Challenge,
): Promise<string> {
  const now = clock()
  const claims = { aud: audience, sub: userId, jti: newId(now), sv: securityVersion, iat: now, exp: now + challengeTtl }
  return signToken(config.keyring, 'ceremony', { ...claims, ...how })
}

/** `id` is spent with the session that the second step opens. */
export async function readChallenge(
  { config, clock }: Deps,
  pending: string | undefined,
): Promise<Result<Challenge & { id: string }, 'pending_expired'>> {
  const expected = { audience, now: clock(), required: ['jti', 'sv', 'amr', 'mode', 'remember', 'methods'] as const }
  const read = await verifyToken(config.keyring, 'ceremony', pending ?? '', expected)
  const claims = read.ok ? v.safeParse(schema, read.value) : undefined
  if (!claims?.success) return fail('pending_expired')
  const { sub: userId, jti: id, sv: securityVersion, audience: service, ...how } = claims.output
  return ok({ id, userId, securityVersion, audience: service, ...how })
}

const schema = v.object({
  sub: v.string(),
  jti: v.string(),
  sv: v.number(),
  amr: v.array(v.string()),
  mode: v.picklist(['cookie', 'token']),
  remember: v.boolean(),
  audience: v.optional(v.string()),
  identity: v.optional(v.string()),
  methods: v.array(v.string()),
})
