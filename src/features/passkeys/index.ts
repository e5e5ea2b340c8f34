import type { Feature } from '../feature.ts'
import { api } from './api.ts'
import { deskApi, deskCard, deskPages } from './desk.tsx'
import { pages } from './pages.tsx'
import { offerPasskey, passkeyCard, passkeyEntry, passkeyProof } from './parts.tsx'
import { deskPasskeys } from './passkey-view.ts'
import { byPasskey } from './presence.ts'
import { hasPasskeysSince, passkeyRecords } from './records.ts'
import { hasPasskey } from './statements.ts'
import { wellKnown } from './well-known.ts'

export const passkeys: Feature = {
  name: 'passkeys',
  pages: pages.route('/', wellKnown).route('/', deskPages),
  api: api.route('/', deskApi),
  entry: passkeyEntry,
  interlude: offerPasskey,
  accountCard: passkeyCard,
  deskRecord: { as: 'passkeys', rows: deskPasskeys },
  deskCard,
  proofForm: passkeyProof,
  wayIn: hasPasskey,
  presence: [byPasskey],
  gate: { answers: { passkey: (userId) => hasPasskey(userId) } },
  personalRecords: passkeyRecords,
  revocation: { event: 'passkey_removed', isAny: hasPasskeysSince },
}
