import type { Deps } from '../../deps.ts'
import { ping } from '../../store/admin/health.ts'
import { commit } from '../../store/database.ts'

export interface Health {
  database: boolean
  queue: boolean
}

/** Asks the database and the queue for an answer. */
export async function checkHealth({ db, mailBacklog }: Deps): Promise<Health> {
  const [database, backlog] = await Promise.all([
    commit(db, { ping }).then(
      () => true,
      () => false,
    ),
    mailBacklog(),
  ])
  return { database, queue: backlog !== null }
}
