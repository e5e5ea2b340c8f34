import { type Admin, auditAction } from '../../admin/index.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { nowhere } from '../../origin.ts'
import { holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { removalOf } from './removal.ts'
import { isOwn } from './statements.ts'

/** Takes a passkey off an account for its owner. The reason is kept, and the owner is told (ASVS 6.4.6). */
export async function removeByOperator(
  deps: Deps,
  admin: Admin,
  { userId, id, reason }: { userId: string; id: string; reason: string },
): Promise<Result<null, 'not_found' | 'last_method'>> {
  const key = { userId, id }
  const isThere = isOwn(key)
  const removal = removalOf(deps, { key, wanted: isThere, origin: nowhere })
  const { there, removed } = await commit(deps.db, {
    there: holds(isThere),
    entry: auditAction(deps, admin, {
      event: 'admin.user_passkey_removed',
      userId,
      detail: JSON.stringify({ reason }),
      wanted: removal.isWanted,
    }),
    ...removal.statements,
  })
  if (removed.length === 0) return fail(there[0]?.holds ? 'last_method' : 'not_found')
  deps.enqueueMails([removal.noticeId])
  return ok(null)
}
