import type { Deps } from '../../deps.ts'
import { fail, ok } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import { mailFirstFactorCode, type Resumed } from '../../sessions/index.ts'
import { userById } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { ceremonyTtl, newCeremony } from './ceremony.ts'
import { algorithms } from './public-key.ts'
import { type Passkey, passkeysOf } from './statements.ts'
import { newHandle } from './user-handle.ts'

interface Beginning {
  resumed: Resumed
  nonce: string
  origin: Origin
}

/**
 * Begins the making of a passkey, for somebody whose session is fresh; as `parseCreationOptionsFromJSON` reads it. For an
 * administrator's first factor a code is mailed.
 */
export async function creationOptions(deps: Deps, { resumed, nonce, origin }: Beginning) {
  const { id: userId, email, username } = resumed.visitor.user
  const mailing = mailFirstFactorCode(deps, resumed.visitor, origin)
  const { own, found, ...told } = await commit(deps.db, {
    own: passkeysOf(userId),
    found: userById({ id: userId }),
    ...mailing.statements,
  })
  const { mail, isCapped } = mailing.sent(told)
  if (isCapped) return fail('too_many_requests')
  const handle = found[0]?.passkeyHandle ?? (await newHandle(deps.config.keyring))
  const { ceremony, challenge } = await newCeremony(deps, { use: 'passkey-create', nonce, userId, handle, mail })
  const publicKey = {
    challenge,
    rp: { id: deps.config.passkeys.rpId, name: deps.config.appName },
    user: { id: handle, name: email, displayName: username ?? email },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
    timeout: ceremonyTtl * 1000,
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    attestation: 'none',
    excludeCredentials: own.map(descriptorOf),
  }
  return ok({ publicKey, ceremony, ...(mail === null ? {} : { mailCodeSent: true }) })
}

/** A passkey as options name it. */
export const descriptorOf = ({ id, transports }: Pick<Passkey, 'id' | 'transports'>) => ({
  type: 'public-key',
  id,
  transports,
})
