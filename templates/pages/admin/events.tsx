import { inWords, Table, When } from './admin-frame.tsx'

export interface ShownEvent {
  id: string
  at: number
  event: string
  userId: string | null
  actorId: string | null
  ipHash: string | null
  country: string | null
  device: string | null
  /** JSON of numbers and codes. */
  detail: string | null
}

/** Lines of the audit log, the newest first. */
export function Events({ events, next, about }: { events: ShownEvent[]; next?: string | null; about?: boolean }) {
  return (
    <Table
      head={['When (UTC)', 'What', ...(about ? ['About'] : []), 'By', 'From']}
      rows={events.map(({ at, event, userId, actorId, ipHash, device, country, detail }) => [
        <When at={at} />,
        [inWords(event), detail?.replace(/["{}]/g, '').replace(/[:,]/g, '$& ')].filter(Boolean).join(' · '),
        ...(about ? [<UserLink id={userId} />] : []),
        actorId === null ? 'themselves' : <UserLink id={actorId} />,
        [device, country, ipHash?.slice(0, 8)].filter(Boolean).join(', ') || '–',
      ])}
      next={next}
    />
  )
}

function UserLink({ id }: { id: string | null }) {
  return id === null ? <>–</> : <a href={`/admin/users/${id}`}>{id}</a>
}
