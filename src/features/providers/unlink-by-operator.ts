import { type Admin, auditAction } from '../../admin/index.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { nowhere } from '../../origin.ts'
import { holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { identityKey } from './listed-identity.ts'
import { isLinkedTo } from './statements.ts'
import { unlinkingOf } from './unlinking.ts'

/** Takes an account elsewhere off an account. The reason is kept, and the owner is told. */
export async function unlinkByOperator(
  deps: Deps,
  admin: Admin,
  { userId, id, reason }: { userId: string; id: string; reason: string },
): Promise<Result<null, 'not_found' | 'last_method'>> {
  const key = identityKey(id)
  if (!key) return fail('not_found')
  const isThere = isLinkedTo(key, userId)
  const unlinking = unlinkingOf(deps, { key, userId, wanted: isThere, origin: nowhere })
  const { there, unlinked } = await commit(deps.db, {
    there: holds(isThere),
    entry: auditAction(deps, admin, {
      event: 'admin.user_identity_unlinked',
      userId,
      detail: JSON.stringify({ reason }),
      wanted: unlinking.isWanted,
    }),
    ...unlinking.statements,
  })
  if (unlinked.length === 0) return fail(there[0]?.holds ? 'last_method' : 'not_found')
  deps.enqueueMails([unlinking.noticeId])
  return ok(null)
}
