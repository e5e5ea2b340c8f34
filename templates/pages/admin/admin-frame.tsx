import type { Child } from 'hono/jsx'
import { Notice } from '../kit/form.tsx'
import { Layout, type Shell } from '../kit/layout.tsx'

interface AdminFrameProps {
  shell: Shell
  title: string
  notice?: string | undefined
  children: Child
}

const places = [
  ['/admin', 'Numbers'],
  ['/admin/users', 'Users'],
  ['/admin/mail', 'Mail'],
  ['/admin/events', 'Events'],
  ['/admin/apps', 'Apps'],
  ['/admin/audit', 'Audit log'],
]

/** The frame of every page of the operator's desk. */
export function AdminFrame({ shell, title, notice, children }: AdminFrameProps) {
  return (
    <Layout shell={shell} title={title} wide wantsScript>
      <nav class="desk" aria-label="Desk">
        {places.map(([href, label]) => (
          <a key={href} href={href} aria-current={label === title ? 'page' : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <h1>{title}</h1>
      {notice && <Notice>{notice}</Notice>}
      {children}
    </Layout>
  )
}
