import type { Feature } from '../feature.ts'
import { eventRecords } from './records.ts'

export const events: Feature = {
  name: 'events',
  personalRecords: eventRecords,
}
