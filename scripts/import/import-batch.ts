import { type Counts, count } from './counts.ts'
import { checkRow, type ImportedUser, type Note, type Refusal, type Rules } from './imported-user.ts'
import type { Outcome } from './insert-users.ts'
import type { Row } from './row.ts'

export interface BatchRules extends Rules {
  /** Adds users, or foresees what adding would do: `insertUsers`, `foreseeUsers`. */
  place(users: ImportedUser[]): Promise<Outcome[]>
}

/** Takes down what became of a row. */
export type Notepad = (line: number, outcome: 'refused' | 'noted', reason: Refusal | Note) => void

interface Candidate {
  line: number
  user: ImportedUser
  notes: Note[]
}

/** Imports a batch of rows, counts what became of them, and notes those that were not taken as they are. */
export async function importBatch(rows: Row[], rules: BatchRules, counts: Counts, note: Notepad): Promise<void> {
  const refuse = (line: number, refusal: Refusal) => {
    count(counts, 'refused')
    count(counts, refusal)
    note(line, 'refused', refusal)
  }
  const candidates: Candidate[] = []
  for (const row of rows) {
    const { line } = row
    const checked = checkRow(row, rules)
    if (checked.ok) candidates.push({ line, ...checked })
    else refuse(line, checked.refusal)
  }
  const outcomes = candidates.length > 0 ? await rules.place(candidates.map(({ user }) => user)) : []
  for (const [i, { line, user, notes }] of candidates.entries()) {
    const { refusal, note: left } = outcomes[i] ?? {}
    if (refusal) {
      refuse(line, refusal)
      continue
    }
    count(counts, 'imported')
    if (user.confirmedAt !== null) count(counts, 'confirmed')
    for (const noted of left ? [...notes, left] : notes) {
      count(counts, noted)
      note(line, 'noted', noted)
    }
  }
}
