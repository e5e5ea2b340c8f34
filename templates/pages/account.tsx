import type { Child } from 'hono/jsx'
import { Notice } from './form.tsx'
import { Layout, type Shell } from './layout.tsx'

interface AccountProps {
  shell: Shell
  user: { id: string; email: string; username: string | null; role: string; emailConfirmed: boolean }
  notice?: string | undefined
  /** More cards: sessions, password, address. */
  sections?: Child
}

export function AccountPage({ shell, user, notice, sections }: AccountProps) {
  return (
    <Layout shell={shell} title="Your account" wide wantsScript>
      <h1>Your account</h1>
      {notice && <Notice>{notice}</Notice>}
      <Card title="Who you are">
        <dl>
          <dt>E-mail</dt>
          <dd>
            {user.email} {user.emailConfirmed ? <Tag good>Confirmed</Tag> : <Tag>Not confirmed</Tag>}
          </dd>
          {user.username && (
            <>
              <dt>User name</dt>
              <dd>{user.username}</dd>
            </>
          )}
          {user.role !== 'user' && (
            <>
              <dt>Role</dt>
              <dd>{user.role}</dd>
            </>
          )}
        </dl>
      </Card>
      {sections}
    </Layout>
  )
}

/** One subject of a wide page. */
export function Card({ title, children }: { title: string; children: Child }) {
  return (
    <section class="card">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export function Tag({ good, children }: { good?: boolean; children: Child }) {
  return <span class={good ? 'tag good' : 'tag'}>{children}</span>
}
