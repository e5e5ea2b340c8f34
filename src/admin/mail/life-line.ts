import type { OutboxRow } from '../../store/admin/mails.ts'
import type { HistoryEntry } from '../../store/schema/index.ts'

/** What happened to a mail, the oldest first. Times in epoch seconds. */
export type LifeLine = {
  at: number
  /** requeued: made in place of another mail · replaced: another was made in its place. */
  event: HistoryEntry['event'] | 'queued' | 'requeued' | 'replaced'
  provider: string | null
  class: string | null
  code: string | null
}[]

/** From how its row was made to what was made in its place. */
export function lifeLine(row: OutboxRow, replacement: OutboxRow | undefined): LifeLine {
  const entries = [
    beginning(row),
    ...(row.history ?? []),
    ...(replacement ? [{ at: replacement.createdAt, event: 'replaced' } as const] : []),
  ]
  // An event may be told before the attempt that it is about is written down.
  return entries
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, event, ...by }) => ({ at, event, provider: null, class: null, code: null, ...by }))
}

// A mail that was never to be sent ended as it was made.
function beginning({ createdAt: at, status, history, lastCode, replaces }: OutboxRow) {
  if (status === 'cancelled' && !history) return { at, event: 'cancelled', code: lastCode } as const
  return { at, event: replaces ? 'requeued' : 'queued' } as const
}
