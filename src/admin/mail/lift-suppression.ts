import type { Deps } from '../../deps.ts'
import { indexHashes } from '../../lib/hashes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { isSuppressed } from '../../store/admin/mail-actions.ts'
import { userIdByEmail } from '../../store/admin/user-changes.ts'
import { commit } from '../../store/database.ts'
import { liftSuppressions } from '../../store/mail/suppressions.ts'
import { type Admin, auditAction } from '../admin.ts'

/** Lets an address be mailed again, whatever it was stopped for. */
export async function liftSuppression(
  deps: Deps,
  admin: Admin,
  { email }: { email: string },
): Promise<Result<null, 'not_found'>> {
  const keys = await indexHashes(deps.config.keyring, email)
  const { lifted } = await commit(deps.db, {
    noted: auditAction(deps, admin, {
      event: 'admin.suppression_lifted',
      userId: userIdByEmail(email),
      detail: JSON.stringify({ address: keys[0] }),
      wanted: isSuppressed(keys),
    }),
    lifted: liftSuppressions(keys),
  })
  return lifted.length > 0 ? ok(null) : fail('not_found')
}
