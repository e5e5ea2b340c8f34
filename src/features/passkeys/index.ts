import type { Feature } from '../feature.ts'
import { passkeyRecords } from './records.ts'

export const passkeys: Feature = {
  name: 'passkeys',
  personalRecords: passkeyRecords,
}
