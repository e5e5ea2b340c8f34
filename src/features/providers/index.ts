import type { Feature } from '../feature.ts'
import { identityRecords } from './records.ts'

export const providers: Feature = {
  name: 'providers',
  personalRecords: identityRecords,
}
