import type { AccountChange } from '../../changes.ts'
import type { Deps } from '../../deps.ts'
import type { Statement } from '../../store/database.ts'
import { newEvents } from './new-events.ts'

/** What a change writes for the endpoints, in its own batch; nothing where there are none. */
export function tellEndpoints(deps: Deps, change: AccountChange): readonly Statement[] {
  if (deps.config.events.endpoints.length === 0) return []
  return change.types.flatMap((type) => {
    const { inserted, raised } = newEvents(deps.config, change, type)
    return [enqueued(deps, inserted), { query: raised, read: () => undefined }]
  })
}

/** Once the batch is through, what it has written is put on the queue. */
const enqueued = (deps: Deps, { query, read }: Statement<{ id: string }[]>): Statement => ({
  query,
  read: (result) => {
    const ids = read(result).map(({ id }) => id)
    if (ids.length > 0) deps.enqueueEvents(ids)
  },
})
