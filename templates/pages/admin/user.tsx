import type { Child } from 'hono/jsx'
import { Card } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import type { FormState } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { Events, type ShownEvent } from './events.tsx'
import { MailTable, type ShownMail } from './mail-table.tsx'
import { Table } from './table.tsx'
import { UserActions } from './user-actions.tsx'
import { type ShownUser, UserTags } from './users.tsx'
import { When } from './when.tsx'

interface UserProps {
  shell: Shell
  user: ShownUser & {
    roles: string[]
    attributes: object
    locale: string
    pendingEmail: string | null
    hasPassword: boolean
  }
  sessions: { id: string; device: string; place: string | null; createdAt: number; lastSeenAt: number }[]
  mails: ShownMail[]
  events: ShownEvent[]
  /** Those that the operator gives. */
  roles: readonly string[]
  /** What features add. */
  cards?: Child
  /** Disabling, as it comes back. */
  disable: FormState
  notice?: string | undefined
}

/** All about one account, and what an administrator can do. */
export function UserPage({ shell, user, sessions, mails, events, roles, cards, disable, notice }: UserProps) {
  return (
    <AdminFrame shell={shell} title={user.email} notice={notice}>
      <Card title="Account">
        <Facts
          facts={[
            ['State', <UserTags user={user} />],
            ['User name', user.username],
            ['Wants the address', user.pendingEmail],
            ['Password', user.hasPassword ? 'set' : 'none'],
            ['Language', user.locale],
            ['Since', <When at={user.createdAt} />],
            ['Last log-in', user.lastLoginAt && <When at={user.lastLoginAt} />],
            ['Id', <code>{user.id}</code>],
          ]}
        />
        <UserActions user={user} disable={disable} />
      </Card>
      <AccessCard user={user} roles={roles} />
      {cards}
      <Card title="Sessions">
        <Table
          head={['Device', 'Place', 'Since', 'Last seen']}
          rows={sessions.map(({ device, place, createdAt, lastSeenAt }) => [
            device,
            place,
            <When at={createdAt} />,
            <When at={lastSeenAt} />,
          ])}
        />
      </Card>
      <Card title="Mails">
        <MailTable mails={mails} />
      </Card>
      <Card title="What happened">
        <Events
          events={events}
          next={events.length > 0 ? `/admin/audit?person=${encodeURIComponent(user.email)}` : null}
        />
      </Card>
    </AdminFrame>
  )
}

/** What the operator's apps are told of the account. */
function AccessCard({ user, roles }: Pick<UserProps, 'user' | 'roles'>) {
  const hint = roles.length > 0 ? `Of these: ${roles.join(', ')}` : 'The setting ROLES names none.'
  const values = { roles: user.roles.join(' '), attributes: JSON.stringify(user.attributes) }
  return (
    <Card title="Roles and attributes">
      <Form
        action={`/admin/users/${user.id}/access`}
        form={{ values, errors: {} }}
        prefix="access-"
        fields={[
          { name: 'roles', label: 'Roles', autocomplete: 'off', optional: true, hint },
          { name: 'attributes', label: 'Attributes', autocomplete: 'off', optional: true, hint: 'A JSON object.' },
        ]}
        submit="Save"
        look="quiet"
      />
    </Card>
  )
}

/** Names and values, side by side where there is room; null: nothing to say. */
export function Facts({ facts }: { facts: [string, Child | null][] }) {
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
