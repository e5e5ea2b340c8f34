import type { Child } from 'hono/jsx'
import { Card } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { blankForm } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame, Table, When } from './admin-frame.tsx'
import { Events, type ShownEvent } from './events.tsx'
import { MailTable, type ShownMail } from './mail-table.tsx'
import { type ShownUser, UserTags } from './users.tsx'

interface UserProps {
  shell: Shell
  user: ShownUser & {
    roles: string[]
    attributes: object
    locale: string
    pendingEmail: string | null
    hasPassword: boolean
  }
  sessions: { id: string; device: string; country: string | null; createdAt: number; lastSeenAt: number }[]
  mails: ShownMail[]
  events: ShownEvent[]
  /** Those that the operator gives. */
  roles: readonly string[]
  /** What features add. */
  cards?: Child
  notice?: string | undefined
}

/** All about one account, and what an administrator can do. */
export function UserPage({ shell, user, sessions, mails, events, roles, cards, notice }: UserProps) {
  return (
    <AdminFrame shell={shell} title={user.email} notice={notice}>
      <Card title="Account">
        <Facts
          facts={[
            ['State', <UserTags user={user} />],
            ['User name', user.username ?? '–'],
            ['Wants the address', user.pendingEmail ?? '–'],
            ['Password', user.hasPassword ? 'set' : 'none'],
            ['Language', user.locale],
            ['Since (UTC)', <When at={user.createdAt} />],
            ['Last log-in', <When at={user.lastLoginAt} />],
            ['Id', <code>{user.id}</code>],
          ]}
        />
        <div class="actions">
          {actionsFor(user).map(([name, label, question]) => (
            <Form
              key={name}
              action={`/admin/users/${user.id}/${name}`}
              form={blankForm}
              submit={label}
              look={name === 'delete' ? 'danger' : 'quiet'}
              {...(question ? { confirm: question } : {})}
            />
          ))}
        </div>
      </Card>
      <AccessCard user={user} roles={roles} />
      {cards}
      <Card title="Sessions">
        <Table
          head={['Device', 'Place', 'Since (UTC)', 'Last seen']}
          rows={sessions.map(({ device, country, createdAt, lastSeenAt }) => [
            device,
            country ?? '–',
            <When at={createdAt} />,
            <When at={lastSeenAt} />,
          ])}
        />
      </Card>
      <Card title="Mails">
        <MailTable mails={mails} />
      </Card>
      <Card title="What happened">
        <Events events={events} next={events.length > 0 ? `/admin/audit?user=${user.id}` : null} />
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

/** Names and values, side by side where there is room. */
export function Facts({ facts }: { facts: [string, Child][] }) {
  return (
    <dl class="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What this account's state allows: name, label, and a question for what cannot be taken back. */
function actionsFor({ emailConfirmed, disabled, role, hasPassword }: UserProps['user']): [string, string, string?][] {
  const all: [boolean, string, string, string?][] = [
    [!emailConfirmed && !disabled, 'resend', hasPassword ? 'Send the confirmation again' : 'Send the invitation again'],
    [!emailConfirmed, 'confirm', 'Mark as confirmed', 'Is this address really theirs?'],
    [!disabled, 'reset', 'Send a link for a new password'],
    [true, 'logout', 'Log out everywhere'],
    [disabled, 'enable', 'Enable'],
    [!disabled, 'disable', 'Disable', 'Disable this account and end its sessions?'],
    [role === 'user', 'promote', 'Make an administrator', 'Give this account every right there is?'],
    [role === 'admin', 'demote', 'Make an ordinary user', 'Take the rights of an administrator away?'],
    [true, 'export', 'Download everything kept'],
    [true, 'delete', 'Delete', 'Delete this account and all that is kept about it? This cannot be undone.'],
  ]
  return all.flatMap(([allowed, ...action]) => (allowed ? [action] : []))
}
