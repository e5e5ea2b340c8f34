import { commit } from '../../store/database.ts'
import { indexChangedUsers } from '../../store/user-search.ts'
import type { Deps } from '../deps.ts'

/** One bounded step of keeping the search index, run every minute. */
export async function indexUsers({ db }: Deps): Promise<void> {
  await commit(db, indexChangedUsers(db))
}
