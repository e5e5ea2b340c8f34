import { type Checkpoint, deleteCheckpoint, newCheckpoint, readCheckpoint, writeCheckpoint } from './checkpoint.ts'
import type { Counts } from './counts.ts'
import { type BatchRules, importBatch } from './import-batch.ts'
import { keyedIds } from './keyed-ids.ts'
import { readRows } from './read-rows.ts'
import { openReport } from './report.ts'
import type { Row } from './row.ts'

export interface ImportOptions extends Omit<BatchRules, 'idOf'> {
  file: string
  /** Rows a trip to the database. */
  batch?: number
  progress: (share: number, text: string) => void
  /** Headers that nothing is made of. */
  ignored: (headers: string[]) => void
}

/** Imports a file of users. Broken off, it goes on where it stood; begun again, it finds them all there. */
export async function importUsers(options: ImportOptions): Promise<{ counts: Counts; report: string }> {
  const { file, db, progress, batch = 1000 } = options
  const checkpoint = await (db ? readCheckpoint(file) : newCheckpoint(file))
  const report = await openReport(`${file}.${db ? 'report' : 'dry-run'}.csv`, checkpoint.reportBytes)
  const { counts } = checkpoint
  const rules = { ...options, idOf: keyedIds(checkpoint.key) }
  for await (const rows of inBatches(after(readRows(file, options.ignored), checkpoint.rows), batch)) {
    await importBatch(rows, rules, counts, report.add)
    checkpoint.rows += rows.length
    checkpoint.reportBytes = await report.flush()
    if (db) await writeCheckpoint(file, checkpoint)
    progress(shareOf(rows, checkpoint), `${checkpoint.rows.toLocaleString('en')} rows`)
  }
  progress(1, `${checkpoint.rows.toLocaleString('en')} rows`)
  await report.close()
  if (db) await deleteCheckpoint(file)
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
