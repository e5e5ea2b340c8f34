import type { Note, Refusal } from './imported-user.ts'

export type Counts = Partial<Record<'imported' | 'refused' | 'confirmed' | Refusal | Note, number>>

export function count(counts: Counts, name: keyof Counts): void {
  counts[name] = (counts[name] ?? 0) + 1
}
