import type { Deps } from '../../deps.ts'
import { accountOf } from '../../sessions/reauthenticate.ts'
import type { Resumed } from '../../sessions/resume-session.ts'
import { exportsOf } from '../../store/accounts/all-records.ts'
import { commit } from '../../store/database.ts'

/** Everything that is kept about a person, but for hashes and keys, which would tell them nothing. Times in epoch seconds. */
export async function exportAccount({ db, features }: Deps, resumed: Pick<Resumed, 'account'>) {
  const user = accountOf(resumed)
  const kept = await commit(db, exportsOf(features, user))
  const { passwordHash, usernameKey: _, pendingChangeId: __, ...account } = user
  return { account: { ...account, hasPassword: passwordHash !== null }, ...kept }
}
