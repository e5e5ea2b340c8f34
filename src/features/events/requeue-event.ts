import { type Admin, auditAction } from '../../admin/admin.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { commit } from '../../store/database.ts'
import { eventById, isRequeuable, requeueEvent as requeue } from './desk-statements.ts'

/** Tells an event once more, at once and under its own id: an app that has lost it asks for nothing else. */
export async function requeueEvent(
  deps: Deps,
  admin: Admin,
  { id }: { id: string },
): Promise<Result<{ id: string }, 'not_found' | 'state_conflict'>> {
  const now = deps.clock()
  const { found, requeued } = await commit(deps.db, {
    noted: auditAction(deps, admin, {
      event: 'admin.event_requeued',
      userId: null,
      detail: JSON.stringify({ event: id }),
      wanted: isRequeuable(id, now),
    }),
    found: eventById(id),
    requeued: requeue(id, now),
  })
  if (found.length === 0) return fail('not_found')
  if (requeued.length === 0) return fail('state_conflict')
  deps.enqueueEvents([id])
  return ok({ id })
}
