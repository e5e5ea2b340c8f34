import { systemClock } from '../../src/lib/clock.ts'
import { newId } from '../../src/lib/ids.ts'
import { insertAudit } from '../../src/store/admin/audit.ts'
import { commit, type Database } from '../../src/store/database.ts'

/** Notes in the audit log what a run of the command line has done, in numbers: no administrator of ours did it. */
export async function noteRun(
  db: Database,
  verb: 'import' | 'invite' | 'backfill',
  counts: Record<string, number>,
): Promise<void> {
  const at = systemClock()
  const nobody = { userId: null, actorId: null, ipHash: null, country: null, device: null }
  const entry = { id: newId(at), at, event: `admin.${verb}`, ...nobody, detail: JSON.stringify(counts) }
  await commit(db, { noted: insertAudit(entry) })
}
