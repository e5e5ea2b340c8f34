import { rfc3339 } from '../../http/kit/time.ts'
import { mapped, type Statement } from '../../store/database.ts'
import { isSynced } from './authenticator-data.ts'
import { type Passkey, passkeysOf } from './statements.ts'

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

/** As the desk sees it. */
export type DeskPasskey = Pick<Passkey, 'id' | 'label' | 'createdAt' | 'lastUsedAt'> & { synced: boolean }

export const deskPasskeys = (userId: string): Statement<DeskPasskey[]> =>
  mapped(passkeysOf(userId), (own) =>
    own.map(({ id, label, flags, createdAt, lastUsedAt }) => {
      return { id, label, synced: isSynced(flags), createdAt, lastUsedAt }
    }),
  )
