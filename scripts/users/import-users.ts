import type { Database } from '../../src/store/database.ts'
import { type Checkpoint, deleteCheckpoint, readCheckpoint, writeCheckpoint } from './checkpoint.ts'
import { type Counts, count } from './counts.ts'
import { checkRow, type ImportedUser, type Note, type Refusal, type Rules } from './imported-user.ts'
import { insertUsers, type Outcome } from './insert-users.ts'
import { type Row, readRows } from './read-rows.ts'
import { openReport, type Report } from './report.ts'

export interface ImportOptions extends Omit<Rules, 'key'> {
  file: string
  /** Undefined: the file is read and checked, and nothing written. */
  db: Database | undefined
  /** Rows a trip to the database. */
  batch?: number
  progress: (share: number, text: string) => void
  /** Headers that nothing is made of. */
  ignored: (headers: string[]) => void
}

/** Imports a file of users. Broken off, it goes on where it stood; begun again, it finds them all there. */
export async function importUsers(options: ImportOptions): Promise<{ counts: Counts; report: string }> {
  const { file, db, progress, batch = 1000 } = options
  const checkpoint = await readCheckpoint(file)
  const report = await openReport(file, checkpoint.reportBytes)
  const { counts } = checkpoint
  for await (const rows of inBatches(after(readRows(file, options.ignored), checkpoint.rows), batch)) {
    await importBatch(rows, { ...options, key: checkpoint.key }, counts, report)
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

interface Candidate {
  line: number
  user: ImportedUser
  notes: Note[]
}

async function importBatch(rows: Row[], options: ImportOptions & Rules, counts: Counts, report: Report): Promise<void> {
  const refuse = (line: number, refusal: Refusal) => {
    count(counts, 'refused')
    count(counts, refusal)
    report.add(line, 'refused', refusal)
  }
  const candidates: Candidate[] = []
  for (const { line, fields } of rows) {
    const checked = checkRow(fields, options)
    if (checked.ok) candidates.push({ line, ...checked })
    else refuse(line, checked.refusal)
  }
  const outcomes = await outcomesOf(candidates, options)
  for (const [i, { line, user, notes }] of candidates.entries()) {
    const { refusal, note } = outcomes[i] ?? {}
    if (refusal) {
      refuse(line, refusal)
      continue
    }
    count(counts, 'imported')
    if (user.confirmedAt !== null) count(counts, 'confirmed')
    for (const noted of note ? [...notes, note] : notes) {
      count(counts, noted)
      report.add(line, 'noted', noted)
    }
  }
}

async function outcomesOf(candidates: Candidate[], { db, now }: ImportOptions): Promise<Outcome[]> {
  if (!db || candidates.length === 0) return []
  return insertUsers(
    db,
    candidates.map(({ user }) => user),
    now,
  )
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
