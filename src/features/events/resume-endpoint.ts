import { type Admin, auditAction } from '../../admin/admin.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { commit } from '../../store/database.ts'
import { isPaused, takeDueEvents, resumeEndpoint as unpause } from './due-events.ts'

const eventsAtOnce = 100

/** Goes on telling an endpoint that had answered 410: what waited meanwhile goes first. */
export async function resumeEndpoint(
  deps: Deps,
  admin: Admin,
  { name }: { name: string },
): Promise<Result<null, 'not_found'>> {
  const { endpoints } = deps.config.events
  if (!endpoints.some((endpoint) => endpoint.name === name)) return fail('not_found')
  const { due } = await commit(deps.db, {
    noted: auditAction(deps, admin, {
      event: 'admin.endpoint_resumed',
      userId: null,
      detail: JSON.stringify({ endpoint: name }),
      wanted: isPaused(name),
    }),
    resumed: unpause(name),
    due: takeDueEvents([name], deps.clock(), eventsAtOnce, true),
  })
  if (due.length > 0) deps.enqueueEvents(due.map(({ id }) => id))
  return ok(null)
}
