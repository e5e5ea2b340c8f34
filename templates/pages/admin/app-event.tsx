import { Card } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { AppEventState, type ShownAppEvent } from './app-events.tsx'
import { LifeLine } from './life-line.tsx'
import { Person } from './person.tsx'
import { Facts } from './user.tsx'
import { When } from './when.tsx'

interface AppEventPageProps {
  shell: Shell
  notice?: string | undefined
  event: ShownAppEvent & { nextAt: number; sentAt: number | null; deadAt: number | null }
  history: { at: number; event: string; code: string | null }[]
  payload: unknown
}

/** One event's life, and what it says. */
export function AppEventPage({ shell, notice, event, history, payload }: AppEventPageProps) {
  const isAlive = event.status === 'queued' || event.status === 'sending'
  return (
    <AdminFrame shell={shell} title={`Event: ${event.type}`} notice={notice}>
      <Card title="What became of it">
        <Facts
          facts={[
            ['App', event.endpoint],
            ['Account', <Person id={event.userId} email={event.email} />],
            ['State', <AppEventState status={event.status} lastCode={event.lastCode} />],
            ['Attempts', String(event.attempts)],
            ['Next look', isAlive ? <When at={event.nextAt} /> : null],
            ['Sent', event.sentAt && <When at={event.sentAt} />],
            ['Id', <code>{event.id}</code>],
          ]}
        />
        <div class="actions">
          <Form
            action={`/admin/events/${event.id}/requeue`}
            form={blankForm}
            submit={isAlive ? 'Send it now' : 'Send it again'}
            look="quiet"
          />
        </div>
      </Card>
      <Card title="Its life line">
        <LifeLine history={history} receiver={event.endpoint} />
      </Card>
      <Card title="What it says">
        <pre>{JSON.stringify(payload, null, 2)}</pre>
      </Card>
    </AdminFrame>
  )
}
