import { sql } from 'drizzle-orm'
import { day } from '../../lib/clock.ts'
import type { Tries } from './codes.ts'

/* Wrong tries at the codes that are mailed beside an administrator's first factor. */

/** At one mail's digits. */
export const triesAtFactorCode = (mail: string): Tries => ({
  key: sql`'factor-code:' || ${mail}`,
  most: 5,
  window: day,
})

/** At those of all mails of an account. */
export const wrongFactorCodes = (userId: string): Tries => ({
  key: sql`'factor-day:' || ${userId}`,
  most: 10,
  window: day,
})
