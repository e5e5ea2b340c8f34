import { sql } from 'drizzle-orm'
import { idsFrom } from '../../src/lib/ids.ts'
import { commit, type Database } from '../../src/store/database.ts'
import { users } from '../../src/store/schema/index.ts'
import { returning, rows, update } from '../../src/store/statements.ts'

/** Accounts created before a moment that are not confirmed. An id tells when its account was made. */
const unconfirmed = (before: number) => sql`FROM ${users} WHERE ${users.emailConfirmedAt} IS NULL
  AND ${users.id} < ${idsFrom(before)} AND ${users.createdAt} < ${before}`

const counted = { accounts: sql<number>`count(*)` }
const named = { id: users.id }

export async function countUnconfirmed(db: Database, before: number): Promise<number> {
  const { found } = await commit(db, { found: rows(counted, (list) => sql`SELECT ${list} ${unconfirmed(before)}`) })
  return found[0]?.accounts ?? 0
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
    const isOne = sql`${users.id} IN (SELECT ${users.id} ${unconfirmed(before)} LIMIT 1000)`
    const { changed } = await commit(db, {
      changed: returning(named, update(users).set({ emailConfirmedAt: now }).where(isOne)),
    })
    if (changed.length === 0) return done
    done += changed.length
    progress(done)
  }
}
