import { type Admin, auditAction } from '../../admin/index.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { always } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { removalOf } from './removal.ts'

/**
 * Takes the second factor off an account for its owner, who has shown otherwise who it is. The reason is kept, and the
 * owner is told; the password stays the owner's (ASVS 6.4.6).
 */
export async function removeByOperator(
  deps: Deps,
  admin: Admin,
  { userId, reason }: { userId: string; reason: string },
): Promise<Result<null, 'not_found'>> {
  const removal = removalOf(deps, { userId, wanted: always, kind: 'second_factor_off' })
  const { removed } = await commit(deps.db, {
    entry: auditAction(deps, admin, {
      event: 'admin.user_second_factor_off',
      userId,
      detail: JSON.stringify({ reason }),
      wanted: removal.isThere,
    }),
    ...removal.statements,
  })
  if (removed.length === 0) return fail('not_found')
  deps.enqueueMails([removal.notice.id])
  return ok(null)
}
