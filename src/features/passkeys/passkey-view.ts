import { rfc3339 } from '../../http/kit/time.ts'
import { isSynced } from './authenticator-data.ts'
import type { Passkey } from './statements.ts'

/** A passkey as its owner sees it in JSON. */
export const passkeyView = ({
  id,
  label,
  flags,
  createdAt,
}: Pick<Passkey, 'id' | 'label' | 'flags' | 'createdAt'>) => ({
  id,
  label,
  synced: isSynced(flags),
  createdAt: rfc3339(createdAt),
})

export const listedPasskey = (passkey: Passkey) => ({
  ...passkeyView(passkey),
  lastUsedAt: passkey.lastUsedAt === null ? null : rfc3339(passkey.lastUsedAt),
})
