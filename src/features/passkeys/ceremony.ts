import * as v from 'valibot'
import type { Deps } from '../../deps.ts'
import { minute } from '../../lib/clock.ts'
import { sha256 } from '../../lib/hashes.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { signToken, verifyToken } from '../../lib/tokens.ts'
import type { Expected } from './client-data.ts'

/*
 * A ceremony is a signed token that is told to the browser; its challenge is the hash of the token. So nothing is written
 * before a ceremony succeeds, and a stranger can fill no table; success spends its id, in the batch of what it changes.
 */

export type CeremonyUse = 'passkey-get' | 'passkey-create'

export const ceremonyTtl = 5 * minute

interface NewCeremony {
  use: CeremonyUse
  /** Secret of the browser's cookie. */
  nonce: string
  /** Whose it is, where that is known. */
  userId?: string
  /** The name that the authenticator is given of the account. */
  handle?: string
  /** The mail whose code is wanted with the passkey: there is time to read it. */
  mail?: string | null
}

export async function newCeremony(
  { config, clock }: Deps,
  { use, nonce, userId = '', handle, mail = null }: NewCeremony,
) {
  const now = clock()
  const exp = now + (mail === null ? ceremonyTtl : 2 * ceremonyTtl)
  const claims = { aud: use, sub: userId, jti: newId(now), iat: now, exp, ...(mail === null ? {} : { mail }) }
  const bound = { nonce: await sha256(nonce), ...(handle === undefined ? {} : { handle }) }
  const ceremony = await signToken(config.keyring, 'ceremony', { ...claims, ...bound })
  return { ceremony, challenge: await sha256(ceremony) }
}

export interface Ceremony {
  /** Spent by success. */
  id: string
  /** Empty where anybody may answer. */
  userId: string
  handle: string | undefined
  mail: string | null
  expected: Expected
}

/** A ceremony as it comes back. Where a browser holds a nonce, it must be that of the ceremony; programs hold none. */
export async function readCeremony(
  { config, clock }: Deps,
  use: CeremonyUse,
  { ceremony, nonce }: { ceremony: string; nonce: string | undefined },
): Promise<Result<Ceremony, 'ceremony_expired'>> {
  const required = ['jti', 'nonce'] as const
  const read = await verifyToken(config.keyring, 'ceremony', ceremony, { audience: use, now: clock(), required })
  const claims = read.ok ? v.safeParse(schema, read.value) : undefined
  if (!claims?.success) return fail('ceremony_expired')
  const { jti: id, sub: userId, handle, mail = null } = claims.output
  if (nonce !== undefined && claims.output.nonce !== (await sha256(nonce))) return fail('ceremony_expired')
  const { origins, rpId } = config.passkeys
  const type = use === 'passkey-get' ? 'webauthn.get' : 'webauthn.create'
  return ok({ id, userId, handle, mail, expected: { type, challenge: await sha256(ceremony), origins, rpId } })
}

const schema = v.object({
  ...{ jti: v.string(), sub: v.string(), nonce: v.string() },
  ...{ handle: v.optional(v.string()), mail: v.optional(v.string()) },
})
