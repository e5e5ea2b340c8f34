import type { Feature } from '../feature.ts'
import { api } from './api.ts'
import { byPasskey } from './presence.ts'
import { passkeyRecords } from './records.ts'
import { hasPasskey } from './statements.ts'
import { wellKnown } from './well-known.ts'

export const passkeys: Feature = {
  name: 'passkeys',
  pages: wellKnown,
  api,
  wayIn: hasPasskey,
  presence: [byPasskey],
  gate: { answers: { passkey: (userId) => hasPasskey(userId) } },
  personalRecords: passkeyRecords,
}
