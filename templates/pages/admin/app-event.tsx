import { Card } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame, inWords, When } from './admin-frame.tsx'
import { AppEventState, type ShownAppEvent } from './app-events.tsx'
import { Facts } from './user.tsx'

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
            ['Account', <a href={`/admin/users/${event.userId}`}>{event.userId}</a>],
            ['State', <AppEventState status={event.status} lastCode={event.lastCode} />],
            ['Attempts', String(event.attempts)],
            ['Next look', <When at={isAlive ? event.nextAt : null} />],
            ['Sent', <When at={event.sentAt} />],
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
      <Card title="Its life line (UTC)">
        <ol class="line">
          {history.map(({ at, event: what, code }) => (
            <li key={`${at} ${what}`} data-event={what}>
              <When at={at} exact /> <b>{inWords(what)}</b>
              <small>{code === null ? '' : inWords(code)}</small>
            </li>
          ))}
        </ol>
      </Card>
      <Card title="What it says">
        <pre>{JSON.stringify(payload, null, 2)}</pre>
      </Card>
    </AdminFrame>
  )
}
