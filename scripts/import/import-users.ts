import type { Database } from '../../src/store/database.ts'
import { Failure } from '../terminal.ts'
import { type Checkpoint, deleteCheckpoint, newCheckpoint, readCheckpoint, writeCheckpoint } from './checkpoint.ts'
import type { Counts } from './counts.ts'
import { foreseeUsers } from './foresee-users.ts'
import { importBatch } from './import-batch.ts'
import type { ImportedUser, Rules } from './imported-user.ts'
import { insertUsers } from './insert-users.ts'
import { keyedIds } from './keyed-ids.ts'
import { readRows } from './read-rows.ts'
import { openReport } from './report.ts'
import type { Row } from './row.ts'

export interface ImportOptions extends Omit<Rules, 'idOf'> {
  db: Database
  /** The rows are checked, and nothing is written but the report. */
  dryRun: boolean
  file: string
  /** Rows a trip to the database. */
  batch?: number
  progress: (share: number, text: string) => void
  /** Headers that nothing is made of. */
  ignored: (headers: string[]) => void
}

/** Imports a file of users. Broken off, it goes on where it stood; begun again, it finds them all there. */
export async function importUsers(options: ImportOptions): Promise<{ counts: Counts; report: string }> {
  const { file, db, dryRun, now, progress, batch = 1000 } = options
  const checkpoint = await (dryRun ? newCheckpoint : readCheckpoint)(file, now)
  const { counts } = checkpoint
  const save = async () => (dryRun ? undefined : writeCheckpoint(file, checkpoint))
  const report = await openReport(`${file}.${dryRun ? 'dry-run' : 'report'}.csv`, checkpoint.reportBytes)
  const place = dryRun ? foreseeUsers(db, now) : (users: ImportedUser[]) => insertUsers(db, users, now)
  const rules = { ...options, now: checkpoint.now, idOf: keyedIds(checkpoint.key), place }
  for await (const rows of inBatches(after(readRows(file, options.ignored), checkpoint.rows), batch)) {
    // Broken off within the first batch, the next run makes the same ids and knows its rows.
    if (checkpoint.rows === 0) await save()
    await importBatch(rows, rules, counts, report.add)
    checkpoint.rows += rows.length
    checkpoint.reportBytes = await report.flush()
    await save()
    progress(shareOf(rows, checkpoint), `${checkpoint.rows.toLocaleString('en')} rows`)
  }
  await report.close()
  if (!dryRun) await deleteCheckpoint(file)
  if (checkpoint.rows === 0) throw new Failure(`${file} holds no user.`)
  progress(1, `${checkpoint.rows.toLocaleString('en')} rows`)
  return { counts, report: report.path }
}

async function* after(rows: AsyncIterable<Row>, done: number): AsyncGenerator<Row> {
  let left = done
  for await (const row of rows) if (left-- <= 0) yield row
}

async function* inBatches(rows: AsyncIterable<Row>, size: number): AsyncGenerator<Row[]> {
  let batch: Row[] = []
  for await (const row of rows) {
    batch.push(row)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

const shareOf = (rows: Row[], { size }: Checkpoint) => Math.min(0.99, (rows.at(-1)?.bytes ?? 0) / size)
