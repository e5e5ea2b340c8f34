import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { commit } from '../../store/database.ts'
import type { HistoryEntry } from '../../store/schema/index.ts'
import { eventById } from './desk-statements.ts'
import { type ListedEvent, listed } from './list-events.ts'

/** One event's life, and what it says. */
export interface EventFile {
  event: ListedEvent
  /** The oldest first. Times in epoch seconds. */
  history: { at: number; event: HistoryEntry['event'] | 'queued'; code: string | null }[]
  payload: unknown
}

export async function readEvent({ db }: Deps, id: string): Promise<Result<EventFile, 'not_found'>> {
  const { found } = await commit(db, { found: eventById(id) })
  const [row] = found
  if (!row) return fail('not_found')
  const began = { at: row.createdAt, event: 'queued' as const }
  const history = [began, ...(row.history ?? [])].map((entry) => ({ code: null, ...entry }))
  return ok({ event: listed(row), history, payload: JSON.parse(row.payload) })
}
