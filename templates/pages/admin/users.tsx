import { Card, Tag } from '../kit/card.tsx'
import { Form } from '../kit/form.tsx'
import { type FormState, isFailed } from '../kit/form-state.ts'
import type { Shell } from '../kit/layout.tsx'
import { AdminFrame } from './admin-frame.tsx'
import { Search } from './search.tsx'
import { Table } from './table.tsx'
import { When } from './when.tsx'

export interface ShownUser {
  id: string
  email: string
  username: string | null
  role: string
  emailConfirmed: boolean
  disabled: boolean
  createdAt: number
  lastLoginAt: number | null
}

interface WaitingSignUp {
  email: string
  createdAt: number
  expiresAt: number
  /** How often somebody signed up by this address. */
  signUps: number
}

interface UsersProps {
  shell: Shell
  users: ShownUser[]
  /** That wait to be confirmed. */
  signUps: WaitingSignUp[]
  query: string
  filter: string | undefined
  filters: readonly string[]
  next: string | null
  notice?: string | undefined
  create: FormState
}

export function UsersPage({ shell, users, signUps, query, filter, filters, next, notice, create }: UsersProps) {
  return (
    <AdminFrame shell={shell} title="Users" notice={notice}>
      <section class="card">
        <Search
          query={query}
          label="Part of an address or name"
          choices={[{ name: 'filter', label: 'State', options: filters, chosen: filter }]}
        />
        <Table
          head={['Address', 'State', 'Name', 'Since', 'Last log-in']}
          rows={users.map((user) => [
            <a href={`/admin/users/${user.id}`}>{user.email}</a>,
            <UserTags user={user} />,
            user.username,
            <When at={user.createdAt} />,
            user.lastLoginAt && <When at={user.lastLoginAt} />,
          ])}
          next={next}
        />
      </section>
      {signUps.length > 0 && <WaitingCard signUps={signUps} />}
      <section class="card">
        <details open={isFailed(create)}>
          <summary>Add a user</summary>
          <Form action="/admin/users" form={create} fields={fields} submit="Add">
            <Box name="confirmed" label="The address is theirs: ask for no confirmation" form={create} />
            <Box name="role" value="admin" label="Administrator" form={create} />
          </Form>
        </details>
      </section>
    </AdminFrame>
  )
}

function WaitingCard({ signUps }: Pick<UsersProps, 'signUps'>) {
  return (
    <Card title="Sign-ups that wait">
      <Table
        head={['Address', 'State', 'Since', 'Until', 'Tries']}
        rows={signUps.map(({ email, createdAt, expiresAt, signUps: tries }) => [
          <a href={`/admin/mail?to=${encodeURIComponent(email)}`}>{email}</a>,
          <Tag>Not confirmed</Tag>,
          <When at={createdAt} />,
          <When at={expiresAt} />,
          tries > 1 ? String(tries) : null,
        ])}
      />
      <p class="hint">
        No accounts yet: the mail to the address leads on. Found by the beginning of an address, or by another part
        among the newest 2,000.
      </p>
    </Card>
  )
}

export function UserTags({ user }: { user: Pick<ShownUser, 'role' | 'emailConfirmed' | 'disabled'> }) {
  return (
    <>
      {user.disabled && <Tag>Disabled</Tag>} {!user.emailConfirmed && <Tag>Not confirmed</Tag>}{' '}
      <Tag good>{user.role === 'admin' ? 'Admin' : 'User'}</Tag>
    </>
  )
}

function Box({ name, value = 'yes', label, form }: { name: string; value?: string; label: string; form: FormState }) {
  return (
    <label class="check" for={name}>
      <input type="checkbox" id={name} name={name} value={value} checked={name in form.values} />
      {label}
    </label>
  )
}

const fields = [
  {
    name: 'email',
    label: 'E-mail',
    type: 'email' as const,
    autocomplete: 'off',
    hint: 'An invitation goes there, whose link sets a password.',
  },
  { name: 'username', label: 'User name', autocomplete: 'off', optional: true },
]
