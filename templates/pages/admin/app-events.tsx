import { Card, Tag } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { inWords } from './in-words.ts'
import { Person } from './person.tsx'
import { Search } from './search.tsx'
import { Table } from './table.tsx'
import { When } from './when.tsx'

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
  email: string | null
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
          head={['Name', 'State', 'Address', 'Paused since', 'Action']}
          rows={endpoints.map(({ name, url, pausedAt }) => [
            name,
            pausedAt === null ? <Tag good>Told</Tag> : <Tag>Paused</Tag>,
            url,
            pausedAt && <When at={pausedAt} />,
            pausedAt && <Resume name={name} />,
          ])}
        />
        <p class="hint">HOOKS names the apps that are told. One that answers 410 is paused until you resume it.</p>
      </Card>
      <section class="card">
        <Search
          name="user"
          query={filter.user ?? ''}
          label="Address, name or id"
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
      head={['Type', 'State', 'About', 'App', 'When', 'Code', 'Attempts']}
      rows={events.map(({ id, createdAt, type, endpoint, userId, email, attempts, status, lastCode }) => [
        <a href={`/admin/events/${id}`}>{type}</a>,
        <AppEventState status={status} lastCode={null} />,
        <Person id={userId} email={email} />,
        endpoint,
        <When at={createdAt} />,
        lastCode && inWords(lastCode),
        attempts > 1 ? String(attempts) : null,
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
