import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { deleteAged, nextStretch, walkOn, walks } from '../../store/accounts/lifecycle.ts'
import { commit } from '../../store/database.ts'

const kept = { audit: 365 * day, emailChanges: 37 * day }

/** One bounded step of forgetting, run every minute. Accounts are never forgotten. */
export async function purge({ db, config, clock }: Deps): Promise<void> {
  const now = clock()
  const stretches = await commit(
    db,
    walks.map((walk) => nextStretch(db, walk)),
  )
  const steps = walks.flatMap((walk, index) => {
    const [stretch] = stretches[index] ?? []
    return stretch ? walkOn(db, walk, stretch, now) : []
  })
  await commit(db, [...deleteAged(db, { ...kept, registrations: config.registrationTtl }, now), ...steps])
}
