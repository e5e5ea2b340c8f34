import { day } from '../../lib/clock.ts'
import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'

/** Tries at the six digits of one mail, and wrong ones at all codes of an address in a day. */
export const triesPerCode = 5
export const wrongTriesPerDay = 10

/** Counts a try for a registration (or unconfirmed account); a wrong one also for its address. */
export function countCodeTries(db: Database, id: string, isWrong: boolean, now: number) {
  return { tries: count(db, codeKey(id), now), wrongTries: isWrong && count(db, dayKey(id), now) }
}

/** True inside the batch, after the try was counted, when a right code may be taken. `ttl`: its life in seconds. */
export function codeIsLive(id: string, ttl: number, now: number): SQL {
  return sql`EXISTS (SELECT 1 FROM outbox WHERE id = ${latestMail(id)} AND created_at > ${now - ttl})
    AND ${tries(codeKey(id), now)} <= ${triesPerCode} AND ${tries(dayKey(id), now)} < ${wrongTriesPerDay}`
}

function count(db: Database, key: SQL, now: number) {
  return db.run(sql`
    INSERT INTO throttles (key, count, streak, last_at)
    SELECT k.key, 1, 1, ${now} FROM (SELECT ${key} AS key) AS k WHERE k.key IS NOT NULL
    ON CONFLICT (key) DO UPDATE SET
      count = iif(throttles.last_at + ${day} <= ${now}, 1, throttles.count + 1),
      last_at = iif(throttles.last_at + ${day} <= ${now}, ${now}, throttles.last_at)`)
}

// A right code does not touch the day's counter, so an old one still stands there.
const tries = (key: SQL, now: number) =>
  sql`coalesce((SELECT count FROM throttles WHERE key = ${key} AND last_at > ${now - day}), 0)`

// Another mail is another five tries; the day's limit stays.
const codeKey = (id: string) => sql`'code:' || ${latestMail(id)}`
const dayKey = (id: string) => sql`'code-day:' || ${addressOf(id)}`

const latestMail = (id: string) => sql`(SELECT max(o.id) FROM outbox o WHERE o.address = ${addressOf(id)}
  AND o.kind = 'confirm' AND coalesce(o.registration_id, o.user_id) = ${id})`

const addressOf = (
  id: string,
) => sql`coalesce((SELECT email FROM users WHERE id = ${id} AND email_confirmed_at IS NULL),
  (SELECT email FROM registrations WHERE id = ${id}))`
