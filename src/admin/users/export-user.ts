import { exportAccount } from '../../account/profile/export-account.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { userById } from '../../store/accounts/users.ts'
import { userExists } from '../../store/admin/user-changes.ts'
import { commit } from '../../store/database.ts'
import { type Admin, auditAction } from '../admin.ts'

/** What the account's owner would get, for the owner: everything kept but hashes and keys. */
export async function exportUser(
  deps: Deps,
  admin: Admin,
  { id }: { id: string },
): Promise<Result<Awaited<ReturnType<typeof exportAccount>>, 'not_found'>> {
  const { found } = await commit(deps.db, {
    found: userById({ id }),
    noted: auditAction(deps, admin, { event: 'admin.user_exported', userId: id, wanted: userExists(id) }),
  })
  const [account] = found
  if (!account) return fail('not_found')
  return ok(await exportAccount(deps, { account }))
}
