import { day, minute } from '../../lib/clock.ts'
import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'

/*
 * Log-in failures. A failure is counted before the password is looked at, in one statement: of 200 parallel guesses no
 * more are tried than the limit allows. `count` is of the running window, `streak` since the last success.
 */

const window = 15 * minute
const longestDelay = 15 * minute

/** Counts a try, if it is `wanted`, and says whether it may be made: `allowed`, and else `blockedUntil`. */
export function countTry(db: Database, key: SQL, limit: SQL, now: number, wanted: SQL = sql`1`) {
  // A row as it stands when the statement comes to it; an elapsed window starts again, a quiet day forgets the streak.
  const isOpen = sql`throttles.blocked_until <= ${now}`
  const isQuiet = sql`max(throttles.last_at, throttles.blocked_until) + ${window} <= ${now}`
  const isForgotten = sql`throttles.last_at + ${day} <= ${now}`
  const nextCount = sql`iif(${isQuiet}, 1, throttles.count + 1)`
  const nextStreak = sql`iif(${isForgotten}, 1, throttles.streak + 1)`
  // The delay doubles from 30 seconds with each failure past the limit.
  const delay = sql`min(${longestDelay}, 30 << min(${nextStreak} - ${limit}, 5))`
  return db.all<{ allowed: number; blockedUntil: number }>(sql`
    INSERT INTO throttles (key, count, streak, last_at, blocked_until)
    SELECT ${key}, 1, 1, ${now}, 0 WHERE ${wanted}
    ON CONFLICT (key) DO UPDATE SET
      allowed = iif(${isOpen}, 1, 0),
      blocked_until = iif(${isOpen} AND ${nextCount} >= ${limit}, ${now} + ${delay}, iif(${isOpen}, 0, throttles.blocked_until)),
      count = iif(${isOpen}, ${nextCount}, throttles.count),
      streak = iif(${isOpen}, ${nextStreak}, throttles.streak),
      last_at = iif(${isOpen}, ${now}, throttles.last_at)
    RETURNING allowed, blocked_until AS blockedUntil`)
}

/** True right after `countTry`, in its batch, when that try was let through as the nth of an unbroken streak. */
export const isTryNumber = (key: SQL, nth: number): SQL =>
  sql`EXISTS (SELECT 1 FROM throttles WHERE key = ${key} AND allowed = 1 AND streak = ${nth})`

export const clearThrottles = (db: Database, keys: readonly SQL[], wanted: SQL) =>
  db.run(sql`DELETE FROM throttles WHERE key IN (${sql.join([...keys], sql`, `)}) AND ${wanted}`)
