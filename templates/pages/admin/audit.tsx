import type { Shell } from '../kit/layout.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { Events, type ShownEvent } from './events.tsx'

export function AuditPage({ shell, events, next }: { shell: Shell; events: ShownEvent[]; next: string | null }) {
  return (
    <AdminFrame shell={shell} title="Audit log">
      <section class="card">
        <Events events={events} next={next} about />
      </section>
    </AdminFrame>
  )
}
