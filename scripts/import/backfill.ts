import { idsFrom } from '../../src/lib/ids.ts'
import { commit, type Database } from '../../src/store/database.ts'
import { sql } from '../../src/store/sql.ts'

/** Accounts created before a moment that are not confirmed. An id tells when its account was made. */
const unconfirmed = (before: number) => sql`FROM users
  WHERE email_confirmed_at IS NULL AND id < ${idsFrom(before)} AND created_at < ${before}`

export async function countUnconfirmed(db: Database, before: number): Promise<number> {
  const [[row]] = await commit(db, [db.all<{ n: number }>(sql`SELECT count(*) AS n ${unconfirmed(before)}`)])
  return row?.n ?? 0
}

/** Confirms the accounts created before a moment, in steps, so that log-ins come between. Doing it again changes nothing. */
export async function confirmBefore(
  db: Database,
  before: number,
  now: number,
  progress: (done: number) => void,
): Promise<number> {
  let done = 0
  for (;;) {
    const [changed] = await commit(db, [
      db.all<{ id: string }>(sql`UPDATE users SET email_confirmed_at = ${now}
        WHERE id IN (SELECT id ${unconfirmed(before)} LIMIT 1000) RETURNING id`),
    ])
    if (changed.length === 0) return done
    done += changed.length
    progress(done)
  }
}
