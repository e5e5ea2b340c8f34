import type { Feature } from '../feature.ts'
import { secondFactorRecords } from './records.ts'

export const secondFactor: Feature = {
  name: 'secondFactor',
  personalRecords: secondFactorRecords,
}
