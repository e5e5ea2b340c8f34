import { rfc3339 } from '../../http/kit/time.ts'
import type { OutboxRow } from '../../store/admin/mails.ts'
import type { MailStatus } from '../../store/schema/index.ts'

export type { OutboxRow }

/** Where a mail stands on its way: its status, the tries so far, what the last one met, and when the next is. */
export const Delivery = ({ row: { status, attempts, lastCode, lastClass, leaseUntil } }: { row: OutboxRow }) => (
  <span class="soft">
    <b class={`tag ${tones[status] ?? ''}`}>{status}</b>
    {` ${attempts} ${attempts === 1 ? 'try' : 'tries'}`}
    {lastCode && ` · ${lastClass} ${lastCode}`}
    {status === 'queued' && leaseUntil && ` · next ${timeOfDay(leaseUntil)}`}
  </span>
)

/** What happened to a mail, one line each: `14:03:22 failed dev transient http_500`. */
export const historyLines = ({ createdAt, history }: OutboxRow): string =>
  [{ at: createdAt, event: 'queued' }, ...(history ?? [])]
    .map(({ at, ...words }) => [timeOfDay(at), ...Object.values(words)].filter(Boolean).join(' '))
    .join('\n')

/** `14:03:22`, in UTC. */
export const timeOfDay = (seconds: number): string => rfc3339(seconds).slice(11, 19)

const tones: Partial<Record<MailStatus, string>> = {
  sent: 'good',
  delivered: 'good',
  failed: 'bad',
  expired: 'bad',
  bounced: 'bad',
  complained: 'bad',
}
