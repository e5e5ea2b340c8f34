import { commit } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import type { Deps } from './deps.ts'

/** Asks the database for an answer; an outage throws. */
export async function checkHealth({ db }: Deps): Promise<void> {
  await commit(db, [db.run(sql`SELECT 1`)])
}
