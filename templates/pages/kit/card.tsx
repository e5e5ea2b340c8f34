import type { Child } from 'hono/jsx'

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
