import { commit } from '../store/database.ts'
import { cancelEmailChange as cancel } from '../store/email-changes.ts'
import type { Deps } from './deps.ts'
import type { Resumed } from './resume-session.ts'

/** The link that was mailed to the new address is of no use any more. */
export async function cancelEmailChange({ db }: Deps, { visitor }: Resumed): Promise<void> {
  await commit(db, [cancel(db, visitor.user.id)])
}
