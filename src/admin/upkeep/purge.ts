import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import {
  type Ages,
  deleteAged,
  deleteWithin,
  moveOn,
  nextStretch,
  step,
  walks,
} from '../../store/accounts/lifecycle.ts'
import { commit, type Database } from '../../store/database.ts'

const kept = { audit: 365 * day, emailChanges: 37 * day, spent: 2 * day }

/** 10,000 rows of a table a minute keep up with a flood, and end well within a run. */
const mostSteps = 20

/** Forgets what is due, run every minute: one step, and more as long as a step finds much. Accounts are never forgotten. */
export async function purge({ db, config, clock }: Deps): Promise<void> {
  const ages = { ...kept, registrations: config.registrationTtl }
  const now = clock()
  for (let steps = 0; steps < mostSteps; steps++) {
    if (!(await purgeStep(db, ages, now))) return
  }
}

/** Whether more is likely to be due. A walk that finds little waits a minute: to visit rows costs, too. */
async function purgeStep(db: Database, ages: Ages, now: number): Promise<boolean> {
  const { stretches } = await commit(db, { stretches: walks.map(nextStretch) })
  const ways = walks.flatMap((walk, index) => (stretches[index] ?? []).map((stretch) => ({ walk, stretch })))
  const { aged, walked } = await commit(db, {
    aged: deleteAged(ages, now),
    walked: ways.map(({ walk, stretch }) => deleteWithin(walk, stretch, now)),
    moved: ways.map(({ walk, stretch }) => moveOn(walk, stretch)),
  })
  return aged.some((deleted) => deleted >= step) || walked.some((deleted) => deleted >= step / 2)
}
