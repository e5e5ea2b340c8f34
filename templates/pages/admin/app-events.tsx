import { Card, Tag } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame, inWords, Search, Table, When } from './admin-frame.tsx'

interface AppEventsPageProps {
  shell: Shell
  notice?: string | undefined
  endpoints: { name: string; url: string; pausedAt: number | null }[]
  events: ShownAppEvent[]
  next: string | null
  filter: { status?: string | undefined; endpoint?: string | undefined; user?: string | undefined }
  statuses: readonly string[]
}

export interface ShownAppEvent {
  id: string
  endpoint: string
  type: string
  userId: string
  status: string
  attempts: number
  lastCode: string | null
  createdAt: number
}

/** What apps are told of accounts, and how that fares. */
export function AppEventsPage({ shell, notice, endpoints, events, next, filter, statuses }: AppEventsPageProps) {
  return (
    <AdminFrame shell={shell} title="Events" notice={notice}>
      <Card title="Endpoints">
        <Table
          head={['Name', 'Address', 'State', 'Paused since (UTC)', '']}
          rows={endpoints.map(({ name, url, pausedAt }) => [
            name,
            url,
            pausedAt === null ? <Tag good>Told</Tag> : <Tag>Paused</Tag>,
            <When at={pausedAt} />,
            pausedAt === null ? '' : <Resume name={name} />,
          ])}
        />
        <p class="hint">HOOKS names the apps that are told. One that answers 410 is paused until you resume it.</p>
      </Card>
      <section class="card">
        <Search
          name="user"
          query={filter.user ?? ''}
          label="Account's id"
          choices={[
            { name: 'status', label: 'State', options: statuses, chosen: filter.status },
            { name: 'endpoint', label: 'App', options: endpoints.map(({ name }) => name), chosen: filter.endpoint },
          ]}
        />
        <AppEventTable events={events} next={next} />
      </section>
    </AdminFrame>
  )
}

function Resume({ name }: { name: string }) {
  return <Form action={`/admin/events/endpoints/${name}/resume`} form={blankForm} submit="Tell it again" look="quiet" />
}

function AppEventTable({ events, next }: { events: ShownAppEvent[]; next: string | null }) {
  return (
    <Table
      head={['When (UTC)', 'Type', 'App', 'About', 'State', 'Attempts']}
      rows={events.map(({ id, createdAt, type, endpoint, userId, attempts, ...state }) => [
        <a href={`/admin/events/${id}`}>
          <When at={createdAt} />
        </a>,
        type,
        endpoint,
        <a href={`/admin/users/${userId}`}>{userId}</a>,
        <AppEventState {...state} />,
        String(attempts),
      ])}
      next={next}
    />
  )
}

export function AppEventState({ status, lastCode }: { status: string; lastCode: string | null }) {
  return (
    <>
      <Tag good={status === 'sent'}>{inWords(status)}</Tag> {lastCode && <small>{inWords(lastCode)}</small>}
    </>
  )
}
