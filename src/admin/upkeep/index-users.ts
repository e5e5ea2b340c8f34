import type { Deps } from '../../deps.ts'
import { indexChangedUsers } from '../../store/admin/user-search.ts'
import { commit } from '../../store/database.ts'

/** One bounded step of keeping the search index, run every minute. */
export async function indexUsers({ db }: Deps): Promise<void> {
  await commit(db, indexChangedUsers())
}
