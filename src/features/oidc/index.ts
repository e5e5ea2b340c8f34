import type { Feature } from '../feature.ts'
import { consentRecords } from './records.ts'

export const oidc: Feature = {
  name: 'oidc',
  personalRecords: consentRecords,
}
