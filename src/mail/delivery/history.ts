import type { MailOutcome } from '../../store/mail/outbox-delivery.ts'
import type { HistoryEntry } from '../../store/schema/index.ts'
import type { Attempt } from './deliver.ts'

/** What a claim adds to its mail's history: each API's answer, and the end if no answer tells it. */
export function historyOf(
  attempts: readonly Attempt[],
  { status, lastCode }: Pick<MailOutcome, 'status' | 'lastCode'>,
  now: number,
): HistoryEntry[] {
  const answers = attempts.map(entryOf)
  const isTold = status === 'queued' || status === 'sent' || status === 'failed'
  if (answers.length > 0 && isTold) return answers
  return [...answers, { at: now, event: status === 'queued' ? 'failed' : status, code: lastCode }]
}

function entryOf({ at, provider: { name: provider }, verdict }: Attempt): HistoryEntry {
  if (verdict.ok) return { at, event: 'sent', provider }
  return { at, event: verdict.unasked ? 'held' : 'failed', provider, class: verdict.class, code: verdict.code }
}
