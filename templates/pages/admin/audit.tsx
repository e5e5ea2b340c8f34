import type { Shell } from '../kit/layout.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { Events, type ShownEvent } from './events.tsx'
import { Search } from './search.tsx'

interface AuditPageProps {
  shell: Shell
  events: ShownEvent[]
  /** What the list is narrowed down to. */
  filter: { [Name in 'person' | 'kind' | 'from' | 'to']?: string | undefined }
  kinds: readonly string[]
  next: string | null
}

export function AuditPage({ shell, events, filter, kinds, next }: AuditPageProps) {
  return (
    <AdminFrame shell={shell} title="Audit log">
      <section class="card">
        <Search
          name="person"
          query={filter.person ?? ''}
          label="Address, name or id"
          choices={[{ name: 'kind', label: 'Kind', options: kinds, chosen: filter.kind }]}
          days={{ from: filter.from, to: filter.to }}
        />
        <Events events={events} next={next} />
      </section>
    </AdminFrame>
  )
}
