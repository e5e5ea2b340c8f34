import type { Deps } from '../../deps.ts'
import { countEvents } from '../../store/admin/counts.ts'
import { commit } from '../../store/database.ts'

/** Adds the newest audit events to the daily counts. Run every minute, in one bounded step. */
export async function tallyEvents({ db, clock }: Deps): Promise<void> {
  await commit(db, countEvents(clock()))
}
