import type { Deps } from '../../deps.ts'
import { ok, type Result } from '../../lib/result.ts'
import { readChallenge } from '../../sessions/index.ts'
import { commit } from '../../store/database.ts'
import { ceremonyTtl, newCeremony } from './ceremony.ts'
import { descriptorOf } from './creation-options.ts'
import { passkeysOf } from './statements.ts'

/** What a browser asks its authenticators for, as `parseRequestOptionsFromJSON` reads it. */
export interface RequestOptions {
  publicKey: {
    challenge: string
    rpId: string
    timeout: number
    userVerification: 'required'
    allowCredentials?: ReturnType<typeof descriptorOf>[]
  }
  ceremony: string
}

/**
 * Begins a log-in by passkey, the same for everybody: no address is asked for, and no credential listed. After a right
 * first factor, which `pending` says, that account's passkeys alone may answer.
 */
export async function requestOptions(
  deps: Deps,
  { nonce, pending }: { nonce: string; pending?: string | undefined },
): Promise<Result<RequestOptions, 'pending_expired'>> {
  if (pending === undefined) return ok(await optionsOf(deps, nonce))
  const half = await readChallenge(deps, pending)
  if (!half.ok) return half
  const { userId } = half.value
  const { own } = await commit(deps.db, { own: passkeysOf(userId) })
  const { publicKey, ceremony } = await optionsOf(deps, nonce, userId)
  return ok({ publicKey: { ...publicKey, allowCredentials: own.map(descriptorOf) }, ceremony })
}

async function optionsOf(deps: Deps, nonce: string, userId = '') {
  const { ceremony, challenge } = await newCeremony(deps, { use: 'passkey-get', nonce, userId })
  const { rpId } = deps.config.passkeys
  const publicKey = { challenge, rpId, timeout: ceremonyTtl * 1000, userVerification: 'required' as const }
  return { publicKey, ceremony }
}
