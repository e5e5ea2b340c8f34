import type { Deps } from '../../deps.ts'
import { commit } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

export interface Health {
  database: boolean
  queue: boolean
}

/** Asks the database and the queue for an answer. */
export async function checkHealth({ db, mailBacklog }: Deps): Promise<Health> {
  const [database, backlog] = await Promise.all([
    commit(db, [db.run(sql`SELECT 1`)]).then(
      () => true,
      () => false,
    ),
    mailBacklog(),
  ])
  return { database, queue: backlog !== null }
}
