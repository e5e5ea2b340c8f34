import type { Deps } from '../../deps.ts'
import type { Resumed } from '../../sessions/resume-session.ts'
import { cancelEmailChange as cancel } from '../../store/accounts/email-changes.ts'
import { commit } from '../../store/database.ts'

/** The link that was mailed to the new address is of no use any more. */
export async function cancelEmailChange({ db }: Deps, { visitor }: Resumed): Promise<void> {
  await commit(db, { cancelled: cancel(visitor.user.id) })
}
