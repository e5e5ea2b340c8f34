import type { Deps } from '../../deps.ts'
import type { Resumed } from '../../sessions/index.ts'
import { userById } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { ceremonyTtl, newCeremony } from './ceremony.ts'
import { algorithms } from './public-key.ts'
import { type Passkey, passkeysOf } from './statements.ts'
import { newHandle } from './user-handle.ts'

/** Begins the making of a passkey, for somebody whose session is fresh; as `parseCreationOptionsFromJSON` reads it. */
export async function creationOptions(deps: Deps, { resumed, nonce }: { resumed: Resumed; nonce: string }) {
  const { id: userId, email, username } = resumed.visitor.user
  const { own, found } = await commit(deps.db, { own: passkeysOf(userId), found: userById({ id: userId }) })
  const handle = found[0]?.passkeyHandle ?? (await newHandle(deps.config.keyring))
  const { ceremony, challenge } = await newCeremony(deps, { use: 'passkey-create', nonce, userId, handle })
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
  return { publicKey, ceremony }
}

/** A passkey as options name it. */
export const descriptorOf = ({ id, transports }: Pick<Passkey, 'id' | 'transports'>) => ({
  type: 'public-key',
  id,
  transports,
})
